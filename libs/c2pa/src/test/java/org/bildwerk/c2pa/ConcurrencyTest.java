package org.bildwerk.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bildwerk.c2pa.Fixtures.context;
import static org.bildwerk.c2pa.Fixtures.report;
import static org.bildwerk.c2pa.Fixtures.sign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bildwerk.c2pa.Fixtures.Format;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int WORKERS = 40;

    @Test
    void readsAndSignsOnManyThreadsInOneContext() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            everyThreadGetsItsOwnAnswer(threads);
        }
    }

    @Test
    void readsAndSignsOnVirtualThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            everyThreadGetsItsOwnAnswer(threads);
        }
    }

    /// One in three reads a broken file and one a file without manifest: errors must not wander between threads.
    private static void everyThreadGetsItsOwnAnswer(ExecutorService threads)
            throws InterruptedException, ExecutionException {
        try (var context = context(Fixtures.trusting())) {
            var signed = sign(context, Format.PNG, Fixtures.SIGNER).asset();
            var work = new ArrayList<Future<String>>();
            for (int i = 0; i < WORKERS; i++) {
                int kind = i % 4;
                work.add(threads.submit(() -> answer(context, signed, kind)));
            }
            for (int i = 0; i < WORKERS; i++) {
                assertThat(work.get(i).get())
                        .isEqualTo(
                                switch (i % 4) {
                                    case 0, 3 -> "Trusted";
                                    case 1 -> "none";
                                    default -> "JSON";
                                });
            }
        }
    }

    private static String answer(C2paContext context, byte[] signed, int kind) {
        return switch (kind) {
            case 0 -> report(context, "image/png", signed).map(Fixtures::state).orElse("none");
            case 1 ->
                report(context, "image/png", Format.PNG.picture())
                        .map(Fixtures::state)
                        .orElse("none");
            case 2 -> refusal(context);
            default ->
                report(
                                context,
                                "image/webp",
                                sign(context, Format.WEBP, Fixtures.SIGNER).asset())
                        .map(Fixtures::state)
                        .orElse("none");
        };
    }

    private static String refusal(C2paContext context) {
        try (var builder = context.build("{")) {
            return builder.toString();
        } catch (C2paException refused) {
            return refused.type().name();
        }
    }

    @Test
    void finishesTheWorkOfAnInterruptedVirtualThread() throws InterruptedException {
        var states = new ArrayList<String>();
        var worker = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            try (var context = context(Fixtures.trusting())) {
                var signed = sign(context, Format.JPEG, Fixtures.SIGNER).asset();
                states.add(report(context, "image/jpeg", Arrays.copyOf(signed, signed.length))
                        .map(Fixtures::state)
                        .orElse("none"));
                states.add(Thread.currentThread().isInterrupted() ? "interrupted" : "not interrupted");
            }
        });
        worker.start();
        worker.join();
        assertThat(states).containsExactly("Trusted", "interrupted");
    }
}
