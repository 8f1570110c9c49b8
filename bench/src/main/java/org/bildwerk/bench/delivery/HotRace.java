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
import org.bildwerk.vips.Vips;

/// All renditions of one picture, made already, handed out by the product, by a bare servlet and by nginx, in turn:
/// whole, and to somebody who has them already.
public final class HotRace {

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 32;

    private final Likeness likeness;
    private final Path folder;

    /// @param folder for the library and for the files that are handed out
    public HotRace(Vips vips, Path folder) {
        this.likeness = new Likeness(vips);
        this.folder = folder;
    }

    /// The standings for whole pictures and for those who have them already, each with the product first.
    ///
    /// @param files how many are handed out
    public record Outcome(List<Standing> whole, List<Standing> unchanged, int files) {}

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
                        new Lane("Bildwerk", version(), "as it is packaged", application.url(), application.pid()),
                        Lane.of(servlet, "the bytes in a map, the same Tomcat and its settings"),
                        Lane.of(nginx, "sendfile, a worker for each core, open_file_cache, no log"));
                var wrk = new Wrk(folder, CONNECTIONS);
                var handed = handed(picture, files, paths);
                var whole = race("hot whole", handed, wrk, lanes, lane -> paths);
                var unchanged = race("hot unchanged", handed, wrk, lanes, lane -> tagged(lane.base(), paths));
                return new Outcome(whole, unchanged, paths.size());
            }
        }
    }

    private record Lane(String name, String version, String settings, URI base, long pid) {

        static Lane of(Contestant contestant, String settings) {
            return new Lane(
                    contestant.name(),
                    contestant.version(),
                    settings,
                    contestant.base(),
                    contestant.process().pid());
        }
    }

    /// Returns what the name of the packaged application says.
    private static String version() {
        return Path.of(System.getProperty("bildwerk.jar"))
                .getFileName()
                .toString()
                .replaceFirst("^\\D*", "")
                .replaceFirst("-exec\\.jar$", "");
    }

    /// What all of them hand out.
    private record Handed(long bytes, double score) {}

    private Handed handed(Path picture, Path files, List<String> paths) throws IOException {
        long bytes = 0;
        double scores = 0;
        for (var path : paths) {
            var file = Files.readAllBytes(files.resolve(path.substring(1)));
            bytes += file.length;
            scores += likeness.score(picture, file);
        }
        return new Handed(bytes, scores / paths.size());
    }

    /// What one of them is asked.
    private interface Questions {

        List<String> of(Lane lane) throws IOException, InterruptedException;
    }

    private static List<Standing> race(String name, Handed handed, Wrk wrk, List<Lane> lanes, Questions questions)
            throws IOException, InterruptedException {
        for (var lane : lanes) {
            wrk.run(lane.base(), questions.of(lane), WARM_UP);
        }
        var rounds = Rounds.run(ROUNDS, lanes, lane -> turn(wrk, lane, questions));
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < lanes.size(); i++) {
            var lane = lanes.get(i);
            standings.add(new Standing(
                    name,
                    lane.name(),
                    lane.version(),
                    lane.settings(),
                    rounds.median(i, 0),
                    rounds.median(i, 1),
                    rounds.median(i, 2),
                    rounds.median(i, 3),
                    PeakMemory.megabytes(lane.pid()),
                    handed.bytes(),
                    handed.score()));
        }
        return List.copyOf(standings);
    }

    private static double[] turn(Wrk wrk, Lane lane, Questions questions) throws IOException, InterruptedException {
        double before = ProcessorTime.ofTree(lane.pid());
        var load = wrk.run(lane.base(), questions.of(lane), TURN);
        double used = ProcessorTime.ofTree(lane.pid()) - before;
        return new double[] {
            load.requests() / load.seconds(), used * 1000 / load.requests(), load.p50Millis(), load.p99Millis()
        };
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
}
