package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged files end in a result with warnings or in a typed exception: quickly, and within the small heap that the
/// build gives to these tests.
class HostileFilesTest {

    private static final int MUTATIONS = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MOST_MEMORY = 96 << 20;
    private static final MetadataBlobs OTHER =
            MetadataBlobs.NONE.withExif(Pictures.exif("Other")).withXmp(Pictures.xmp("Other"));
    private static final int[] EDGES = {0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, -1, -8};

    static Stream<Arguments> files() {
        var files = new ArrayList<Arguments>();
        Pictures.all().forEach((name, file) -> {
            var described = Files.replace(file, ReplaceTest.blobs(file, "Author", "Title"));
            files.add(Arguments.of(name, described));
        });
        HandMadeHeif.all().forEach(heif -> files.add(Arguments.of(heif.toString(), heif.build())));
        return files.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void survivesMutations(String name, byte[] file) {
        var random = new Random(name.hashCode());
        int each = MUTATIONS / (int) files().count() + 1;
        for (int i = 0; i < each; i++) {
            survives(mutated(file, random), name + ", mutation " + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void survivesTruncation(String name, byte[] file) {
        for (int length = 0; length < file.length; length += 64) {
            survives(Arrays.copyOf(file, length), name + ", cut at " + length);
        }
    }

    @Test
    void survivesNoise() {
        var random = new Random(5);
        for (var file : Pictures.all().values()) {
            for (int i = 0; i < 20; i++) {
                var noise = new byte[2000];
                random.nextBytes(noise);
                System.arraycopy(file, 0, noise, 0, 16);
                survives(noise, "noise " + i);
            }
        }
    }

    /// Bytes change anywhere, but more often where there is structure.
    private static byte[] mutated(byte[] file, Random random) {
        var mutated = file.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            int at = random.nextInt(3) == 0 ? random.nextInt(file.length) : random.nextInt(Math.min(600, file.length));
            at = random.nextInt(4) == 0 ? file.length - 1 - at : at;
            int room = file.length - at;
            int edge = EDGES[random.nextInt(EDGES.length)];
            switch (random.nextInt(5)) {
                case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> mutated[at] = (byte) random.nextInt();
                case 2 -> {
                    if (room >= 4) {
                        ByteBuffer.wrap(mutated).putInt(at, random.nextBoolean() ? edge : Integer.reverseBytes(edge));
                    }
                }
                case 3 -> {
                    if (room >= 2) {
                        ByteBuffer.wrap(mutated).putShort(at, (short) edge);
                    }
                }
                default -> {
                    int length = Math.min(random.nextInt(32), room);
                    System.arraycopy(file, random.nextInt(file.length - length), mutated, at, length);
                }
            }
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length) + 1) : mutated;
    }

    private static void survives(byte[] file, String what) {
        long before = allocated();
        long start = System.nanoTime();
        attempt(() -> Files.read(file));
        attempt(() -> ImageContainers.holdsManifest(new MemoryChannel(file)));
        attempt(() -> Files.replace(file, OTHER, ManifestPolicy.DROP));
        attempt(() -> Files.replace(file, MetadataBlobs.NONE, ManifestPolicy.KEEP));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(what).isLessThan(LIMIT);
        assertThat(allocated() - before).as(what).isLessThan(MOST_MEMORY);
    }

    /// Whatever is not one of our exceptions fails the test.
    private static void attempt(Runnable attempt) {
        try {
            attempt.run();
        } catch (MetadataException expected) {
            assertThat(expected).hasMessageMatching("(?s).+");
        }
    }

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
