package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.bench.process.ProcessorTime;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// All renditions of one picture, made already, handed out by the product, by a bare servlet and by nginx, in turn:
/// whole, and to somebody who has them already.
public final class HotRace {

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 32;

    private final Path folder;

    /// @param folder for the library and for the files that are handed out
    public HotRace(Path folder) {
        this.folder = folder;
    }

    /// How one of them did, medians of the rounds.
    ///
    /// @param perProcessorSecond requests that all processes of the server answer in a second of processor time
    /// @param peakMegabytes most memory that the server's first process held
    public record Row(
            String name,
            String version,
            double requestsPerSecond,
            double perProcessorSecond,
            double p50Millis,
            double p99Millis,
            double peakMegabytes) {}

    /// The rows for whole pictures and for those who have them already, each with the product first.
    public record Outcome(List<Row> whole, List<Row> unchanged, int files, long bytes) {}

    public Outcome run(Path picture) throws IOException, InterruptedException {
        var files = Files.createDirectories(folder.resolve("files"));
        try (var application = RunningApplication.start(folder.resolve("home"), "--bildwerk.delivery.warm-up=false");
                var api = application.api();
                var visitor = new Api(application.url(), "")) {
            var published = new Published(api, visitor);
            var paths = published.publish(picture);
            published.write(paths, files);
            published.awaitFinal(paths);
            published.write(paths, files);
            try (var servlet = BareServlet.start(files);
                    var nginx = Nginx.start(files)) {
                var lanes = List.of(
                        new Lane("Bildwerk", "", application.url(), application.pid()),
                        Lane.of(servlet),
                        Lane.of(nginx));
                var wrk = new Wrk(folder, CONNECTIONS);
                var whole = race(wrk, lanes, lane -> paths);
                var unchanged = race(wrk, lanes, lane -> tagged(lane.base(), paths));
                return new Outcome(whole, unchanged, paths.size(), bytes(files, paths));
            }
        }
    }

    private record Lane(String name, String version, URI base, long pid) {

        static Lane of(Contestant contestant) {
            return new Lane(
                    contestant.name(),
                    contestant.version(),
                    contestant.base(),
                    contestant.process().pid());
        }
    }

    /// What one of them is asked.
    private interface Questions {

        List<String> of(Lane lane) throws IOException, InterruptedException;
    }

    private static List<Row> race(Wrk wrk, List<Lane> lanes, Questions questions)
            throws IOException, InterruptedException {
        for (var lane : lanes) {
            wrk.run(lane.base(), questions.of(lane), WARM_UP);
        }
        var rounds = Rounds.run(ROUNDS, lanes, lane -> turn(wrk, lane, questions));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lanes.size(); i++) {
            rows.add(row(lanes.get(i), rounds, i));
        }
        return List.copyOf(rows);
    }

    private static double[] turn(Wrk wrk, Lane lane, Questions questions) throws IOException, InterruptedException {
        double before = ProcessorTime.ofTree(lane.pid());
        var load = wrk.run(lane.base(), questions.of(lane), TURN);
        double used = ProcessorTime.ofTree(lane.pid()) - before;
        return new double[] {
            load.requests() / load.seconds(), load.requests() / used, load.p50Millis(), load.p99Millis()
        };
    }

    private static Row row(Lane lane, Rounds rounds, int place) throws IOException {
        return new Row(
                lane.name(),
                lane.version(),
                rounds.median(place, 0),
                rounds.median(place, 1),
                rounds.median(place, 2),
                rounds.median(place, 3),
                PeakMemory.megabytes(lane.pid()));
    }

    /// Each path with the tag that the server gives it, once the server has said by one request that it is unchanged.
    private static List<String> tagged(URI base, List<String> paths) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : paths) {
                var get = HttpRequest.newBuilder(base.resolve(path));
                var tag = client.send(get.build(), BodyHandlers.discarding())
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
                var again = client.send(get.header("If-None-Match", tag).build(), BodyHandlers.discarding());
                if (again.statusCode() != 304) {
                    throw new IOException("%s%s does not know its own tag".formatted(base, path));
                }
                lines.add(path + "\t" + tag);
            }
        }
        return lines;
    }

    private static long bytes(Path files, List<String> paths) throws IOException {
        long sum = 0;
        for (var path : paths) {
            sum += Files.size(files.resolve(path.substring(1)));
        }
        return sum;
    }
}
