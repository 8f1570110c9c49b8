package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class VipsPoolTest {

    private static final Vips VIPS = Pictures.VIPS;

    @Test
    void makesTheSameThumbnailsFromFourThreads() throws InterruptedException {
        var bytes = Pictures.encoded(900, 600, Encoding.Jpeg.fast(85));
        var damaged = Arrays.copyOf(bytes, bytes.length / 2);
        long images = VIPS.memory().liveImages();
        try (var pool = new VipsPool(VIPS, 4, 8)) {
            var expected = pool.call(vips -> thumbnail(vips, bytes));
            var results = new ArrayList<CompletableFuture<byte[]>>();
            var failures = new ArrayList<CompletableFuture<byte[]>>();
            for (int round = 0; round < 100; round++) {
                results.add(pool.submit(vips -> thumbnail(vips, bytes)));
                failures.add(pool.submit(vips -> thumbnail(vips, damaged)));
            }
            assertThat(results).allSatisfy(result -> assertThat(result.join()).isEqualTo(expected));
            assertThat(failures)
                    .allSatisfy(failure -> assertThatThrownBy(failure::join)
                            .hasCauseInstanceOf(VipsException.class)
                            .hasMessageContaining("VipsJpeg"));
        }
        assertThat(VIPS.memory().liveImages()).isEqualTo(images);
    }

    private static byte[] thumbnail(Vips vips, byte[] bytes) {
        try (var small = vips.thumbnail(bytes, Box.edge(128))) {
            return small.encode(Encoding.Webp.quality(75).withEffort(0));
        }
    }

    @Test
    void throwsWhatTheWorkThrows() throws InterruptedException {
        try (var pool = new VipsPool(VIPS, 1, 1)) {
            assertThatThrownBy(() -> pool.call(vips -> vips.load(new byte[3]))).isInstanceOf(VipsFormatException.class);
            int major = pool.call(vips -> vips.version().major());
            assertThat(major).isEqualTo(8);
        }
    }

    @Test
    void runsOnPlatformThreadsEvenForVirtualCallers() throws Exception {
        try (var pool = new VipsPool(VIPS, 2, 2);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean virtual = callers.submit(
                            () -> pool.call(vips -> Thread.currentThread().isVirtual()))
                    .get();
            assertThat(virtual).isFalse();
        }
    }

    @Test
    void holdsCallersBackWhenItIsFull() throws InterruptedException {
        var gate = new CountDownLatch(1);
        try (var pool = new VipsPool(VIPS, 1, 1)) {
            var first = pool.submit(vips -> await(gate));
            var second = pool.submit(vips -> await(gate));
            var third = new CompletableFuture<CompletableFuture<Boolean>>();
            var caller = Thread.ofPlatform().start(() -> {
                try {
                    third.complete(pool.submit(vips -> true));
                } catch (InterruptedException stopped) {
                    third.completeExceptionally(stopped);
                }
            });
            while (caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(third).isNotDone();
            gate.countDown();
            assertThat(List.of(first.join(), second.join(), third.join().join()))
                    .containsOnly(true);
            caller.join();
        }
    }

    private static boolean await(CountDownLatch gate) {
        try {
            gate.await();
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }
}
