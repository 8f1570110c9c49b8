package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

    private static final Vips VIPS = Pictures.VIPS;
    private static final int ROUNDS = 10_000;

    private static final byte[] JPEG = Pictures.encoded(96, 64, Encoding.Jpeg.fast(80));
    private static final byte[] DAMAGED = Arrays.copyOf(JPEG, JPEG.length / 2);

    @Test
    void holdsMemoryFlatOverTenThousandLoops() throws IOException {
        rounds(ROUNDS / 10);
        var figures = settled();
        long resident = residentKilobytes();
        rounds(ROUNDS);
        var after = settled();
        assertThat(after.liveImages()).isEqualTo(figures.liveImages());
        assertThat(after.trackedBytes()).isEqualTo(figures.trackedBytes());
        assertThat(after.allocations()).isEqualTo(figures.allocations());
        assertThat(after.openFiles()).isEqualTo(figures.openFiles());
        assertThat(residentKilobytes() - resident).as("growth in kB").isLessThan(24 * 1024);
    }

    /// libvips' own threads hand their last buffers back a moment after the call that used them has returned.
    private static MemoryFigures settled() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var now = VIPS.memory();
        while (now.trackedBytes() != 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            now = VIPS.memory();
        }
        return now;
    }

    private static void rounds(int count) {
        for (int round = 0; round < count; round++) {
            switch (round % 4) {
                case 0 -> thumbnail();
                case 1 -> transform();
                case 2 -> damaged();
                default -> header();
            }
        }
    }

    private static void thumbnail() {
        try (var small = VIPS.thumbnail(JPEG, Box.edge(24))) {
            small.encode(Encoding.Jpeg.fast(80));
        }
    }

    private static void transform() {
        try (var image = VIPS.load(JPEG)) {
            image.withMetadata(Metadata.XMP, new byte[100])
                    .crop(new Region(8, 8, 24, 16))
                    .rgba();
        }
    }

    private static void damaged() {
        try (var image = VIPS.load(DAMAGED)) {
            image.rgba();
        } catch (VipsException expected) {
            assertThat(expected.reason()).isNotEmpty();
        }
    }

    private static void header() {
        assertThat(VIPS.header(JPEG).width()).isEqualTo(96);
    }

    private static long residentKilobytes() throws IOException {
        System.gc();
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                : 0;
    }
}
