package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.bench.process.ProcessorTime;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// What a rendition that nobody has made yet costs in the packaged application, HTTP, database and all, by where the
/// site wants its credential: nowhere, beside the file, inside. Two visitors ask for sizes around 512 pixels, each
/// once,
/// by signed addresses; the sites take turns.
public final class CredentialCost {

    private static final List<String> CHOICES = List.of("none", "beside", "inside");
    private static final int CLIENTS = 2;
    private static final int ROUNDS = 5;
    private static final int WIDTHS_A_ROUND = 4;
    private static final int NARROWEST = 500;

    private final Path folder;

    public CredentialCost(Path folder) {
        this.folder = folder;
    }

    /// A site, and its signed paths for each round, those for warming up first.
    private record Lane(String choice, List<List<String>> paths) {}

    /// @param types the formats, each as the extension of its files
    /// @return for each format the row without a credential first
    public List<List<Standing>> run(List<Path> pictures, List<String> types)
            throws IOException, InterruptedException, ExecutionException {
        try (var application = RunningApplication.start(
                        folder.resolve("home"),
                        "--bildwerk.delivery.measure-quality=false",
                        "--bildwerk.delivery.warm-up=false");
                var api = application.api();
                var visitor = new Api(application.url(), "")) {
            var sites = CHOICES.stream()
                    .map(choice -> new Published(api, visitor, choice))
                    .toList();
            var assets = pictures.stream().map(sites.getFirst()::upload).toList();
            for (int i = 0; i < CHOICES.size(); i++) {
                prepare(sites.get(i), CHOICES.get(i), assets, api);
            }
            var races = new ArrayList<List<Standing>>();
            for (var type : types) {
                races.add(race(lanes(sites, assets, type), visitor, application.pid(), type));
            }
            return races;
        }
    }

    private static void prepare(Published site, String choice, List<String> assets, Api api) {
        api.put(site.resource() + "/credential", Map.of("credential", choice));
        site.signAddresses();
        assets.forEach(site::publish);
    }

    private static List<Lane> lanes(List<Published> sites, List<String> assets, String type) {
        var lanes = new ArrayList<Lane>();
        for (int site = 0; site < sites.size(); site++) {
            var rounds = new ArrayList<List<String>>();
            for (int round = 0; round <= ROUNDS; round++) {
                var paths = new ArrayList<String>();
                for (int i = 0; i < WIDTHS_A_ROUND; i++) {
                    int width = NARROWEST + round * WIDTHS_A_ROUND + i;
                    for (var asset : assets) {
                        paths.add(sites.get(site).signed(asset, width, type));
                    }
                }
                rounds.add(paths);
            }
            lanes.add(new Lane(CHOICES.get(site), rounds));
        }
        return lanes;
    }

    private static List<Standing> race(List<Lane> lanes, Api visitor, long pid, String type)
            throws IOException, InterruptedException, ExecutionException {
        var bytes = new long[lanes.size()];
        for (int i = 0; i < lanes.size(); i++) {
            bytes[i] = ask(
                            lanes.get(i).paths().getFirst(),
                            visitor,
                            lanes.get(i).choice())
                    .bytes();
        }
        var at = new int[] {0};
        var rounds = Rounds.run(ROUNDS, lanes, lane -> {
            int round = 1 + at[0]++ / lanes.size();
            double before = ProcessorTime.ofTree(pid);
            var load = ask(lane.paths().get(round), visitor, lane.choice());
            double used = ProcessorTime.ofTree(pid) - before;
            return new double[] {
                load.requests() / load.seconds(),
                used * 1000 / load.requests(),
                load.percentile(50),
                load.percentile(99)
            };
        });
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < lanes.size(); i++) {
            standings.add(new Standing(
                    "credential " + type,
                    lanes.get(i).choice(),
                    "",
                    "the packaged application, with its XMP packet; credential "
                            + lanes.get(i).choice(),
                    rounds.median(i, 0),
                    rounds.median(i, 1),
                    rounds.median(i, 2),
                    rounds.median(i, 3),
                    PeakMemory.megabytes(pid),
                    bytes[i],
                    Double.NaN));
        }
        return List.copyOf(standings);
    }

    /// What came of one lane's turn.
    private record Load(double seconds, double[] millis, long bytes) {

        int requests() {
            return millis.length;
        }

        double percentile(int percent) {
            var sorted = millis.clone();
            Arrays.sort(sorted);
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    private record Answer(double millis, long bytes) {}

    private static Load ask(List<String> paths, Api visitor, String choice) throws IOException, InterruptedException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            long start = System.nanoTime();
            var answers = new ArrayList<Answer>();
            var tasks = paths.stream()
                    .map(path -> (Callable<Answer>) () -> ask(path, visitor, choice))
                    .toList();
            for (var task : clients.invokeAll(tasks)) {
                answers.add(task.get());
            }
            return new Load(
                    (System.nanoTime() - start) / 1e9,
                    answers.stream().mapToDouble(Answer::millis).toArray(),
                    answers.stream().mapToLong(Answer::bytes).sum());
        } catch (ExecutionException failure) {
            throw new IOException("A rendition was not made as its site wants it", failure.getCause());
        }
    }

    private static Answer ask(String path, Api visitor, String choice) throws IOException {
        long start = System.nanoTime();
        var answer = visitor.fetch(path);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200 || !place(answer).equals(choice)) {
            throw new IOException("%s: %d, its credential is %s".formatted(path, answer.statusCode(), place(answer)));
        }
        return new Answer(millis, answer.body().length);
    }

    /// Tells where the credential of an answer lies.
    private static String place(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Link").orElse("").contains("c2pa-manifest")) {
            return "beside";
        }
        return new String(answer.body(), StandardCharsets.ISO_8859_1).contains("c2pa.claim") ? "inside" : "none";
    }
}
