package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// Two hundred visitors ask at the same moment for one rendition that is not made yet.
public final class Herd {

    private static final int VISITORS = 200;

    private final Path folder;

    public Herd(Path folder) {
        this.folder = folder;
    }

    /// What came of it.
    ///
    /// @param encodes how many renditions the server made meanwhile, by its own meter
    /// @param answered visitors who got the picture
    /// @param different how many different files they got
    /// @param seconds until the last one had it
    public record Outcome(int visitors, double encodes, long answered, long different, double seconds) {}

    public Outcome run(Path picture) throws IOException, InterruptedException, ExecutionException {
        // Measuring the quality and warming up encode in the background: that is no visitor's.
        try (var application = RunningApplication.start(
                        folder.resolve("home"),
                        "--bildwerk.delivery.measure-quality=false",
                        "--bildwerk.delivery.warm-up=false");
                var api = application.api();
                var visitor = new Api(application.url(), "")) {
            var path = new Published(api, visitor)
                    .publish(picture).stream()
                            .filter(each -> each.endsWith(".avif"))
                            .reduce((first, second) -> second)
                            .orElseThrow();
            double before = Encodes.count(api);
            long start = System.nanoTime();
            var answers = ask(application.url().resolve(path));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Outcome(
                    VISITORS,
                    Encodes.count(api) - before,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 200)
                            .count(),
                    answers.stream()
                            .map(answer -> Api.sha256(answer.body()))
                            .distinct()
                            .count(),
                    seconds);
        }
    }

    private static List<HttpResponse<byte[]>> ask(URI picture) throws InterruptedException, ExecutionException {
        var gate = new CountDownLatch(1);
        var answers = new ArrayList<HttpResponse<byte[]>>();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<HttpResponse<byte[]>>>();
            for (int i = 0; i < VISITORS; i++) {
                asked.add(visitors.submit(() -> {
                    gate.await();
                    return client.send(HttpRequest.newBuilder(picture).build(), BodyHandlers.ofByteArray());
                }));
            }
            gate.countDown();
            for (var one : asked) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
