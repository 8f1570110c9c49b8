package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.delivery.image.HostileAddresses;
import org.bildwerk.delivery.image.RawClient;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// Addresses made by chance, with forged signatures among them, sent to the packaged application by several clients at
/// once, each over one connection. The first tenth warms the servers and counts for nothing but its answers.
public final class Onslaught {

    private static final int CLIENTS = 4;
    private static final int WARM_UP_SHARE = 10;
    private static final List<Integer> HARMLESS = List.of(200, 301);

    private final Path folder;

    public Onslaught(Path folder) {
        this.folder = folder;
    }

    /// What came of it.
    ///
    /// @param statuses answers by status
    /// @param strange addresses that were answered as none should be, with the status
    /// @param slow addresses that waited for more than a second
    /// @param encodes renditions that were made for them
    /// @param memory megabytes that the application held: before, after the first tenth, after all
    public record Outcome(
            Map<Integer, Long> statuses,
            List<String> strange,
            List<String> slow,
            double p50Millis,
            double p99Millis,
            double maxMillis,
            double encodes,
            List<Double> memory) {}

    private record Sent(String address, RawClient.Reply reply) {}

    /// @param addresses how many
    public Outcome run(Path picture, int addresses) throws IOException, InterruptedException, ExecutionException {
        try (var application = RunningApplication.start(
                        folder.resolve("home"),
                        "--bildwerk.delivery.measure-quality=false",
                        "--bildwerk.delivery.warm-up=false");
                var api = application.api();
                var visitor = new Api(application.url(), "")) {
            var path = new Published(api, visitor).publish(picture).getFirst();
            visitor.fetch(path);
            double before = Encodes.count(api);
            var memory = new ArrayList<>(List.of(PeakMemory.now(application.pid())));
            int warmUp = addresses / WARM_UP_SHARE;
            var first = send(application.url().getPort(), path, warmUp, 1);
            memory.add(PeakMemory.now(application.pid()));
            var rest = send(application.url().getPort(), path, addresses - warmUp, 2);
            memory.add(PeakMemory.now(application.pid()));
            return outcome(first, rest, Encodes.count(api) - before, memory);
        }
    }

    private static List<Sent> send(int port, String path, int addresses, int seed)
            throws InterruptedException, ExecutionException {
        var all = new ArrayList<Sent>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var sent = new ArrayList<Future<List<Sent>>>();
            for (int i = 0; i < CLIENTS; i++) {
                var hostile = new HostileAddresses(path, (long) seed * CLIENTS + i);
                sent.add(clients.submit(() -> send(port, hostile, addresses / CLIENTS)));
            }
            for (var one : sent) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private static List<Sent> send(int port, HostileAddresses hostile, int addresses) {
        var sent = new ArrayList<Sent>();
        try (var client = new RawClient(port)) {
            for (int i = 0; i < addresses; i++) {
                var address = hostile.next();
                var reply = client.get(address);
                sent.add(new Sent(address, new RawClient.Reply(reply.status(), reply.headers(), "", reply.after())));
            }
        }
        return sent;
    }

    private static Outcome outcome(List<Sent> first, List<Sent> rest, double encodes, List<Double> memory) {
        var statuses = new TreeMap<Integer, Long>();
        var strange = new ArrayList<String>();
        for (var one : join(first, rest)) {
            int status = one.reply().status();
            statuses.merge(status, 1L, Long::sum);
            if (!HARMLESS.contains(status) && !HostileAddresses.REFUSALS.contains(status)) {
                strange.add(status + " " + one.address());
            }
        }
        var millis = rest.stream()
                .mapToDouble(one -> one.reply().after().toNanos() / 1e6)
                .sorted()
                .toArray();
        return new Outcome(
                statuses,
                List.copyOf(strange),
                rest.stream()
                        .filter(one -> one.reply().after().compareTo(Duration.ofSeconds(1)) > 0)
                        .map(Sent::address)
                        .toList(),
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1],
                encodes,
                List.copyOf(memory));
    }

    private static List<Sent> join(List<Sent> first, List<Sent> rest) {
        var all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }
}
