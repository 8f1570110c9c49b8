package org.bildwerk.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bildwerk.metadata.exif.ExifBlocks;
import org.junit.jupiter.api.Test;

/// Damages blocks by chance, always the same way: reading gives what can be read, writing gives sound blocks, and
/// nothing but the exceptions of this library comes out.
class DamagedBlocksTest {

    private static final int ROUNDS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MetadataBlobs sound = MetadataWriter.standard()
            .withIim(IimPolicy.ALWAYS)
            .apply(
                    MetadataBlobs.NONE.withExif(ExifBlocks.camera(ByteOrder.LITTLE_ENDIAN)),
                    MetadataChange.to(SampleValues.all()),
                    ContainerFormat.JPEG);

    @Test
    void survivesDamageInEveryBlock() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < ROUNDS; i++) {
            var damaged = damage(random, i % 4);
            long start = processorNanos();
            assertThatCode(() -> use(damaged)).as("round %d", i).doesNotThrowAnyException();
            assertThat(Duration.ofNanos(processorNanos() - start))
                    .as("round %d", i)
                    .isLessThan(PATIENCE);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void use(MetadataBlobs blobs) {
        ImageMetadata.read(blobs);
        var mended = MetadataWriter.standard().apply(blobs, MetadataChange.none(), ContainerFormat.JPEG);
        ImageMetadata.read(mended);
    }

    private MetadataBlobs damage(SplittableRandom random, int which) {
        return switch (which) {
            case 0 -> sound.withExif(damage(random, Objects.requireNonNull(sound.exif())));
            case 1 -> sound.withIim(damage(random, Objects.requireNonNull(sound.iim())));
            case 2 -> sound.withXmp(damage(random, Objects.requireNonNull(sound.xmp())));
            default -> sound.withExif(damage(random, ExifBlocks.camera(ByteOrder.BIG_ENDIAN)));
        };
    }

    private static byte[] damage(SplittableRandom random, byte[] block) {
        var damaged = block.clone();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(damaged.length);
            damaged[at] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xFF;
                case 2 -> (byte) (damaged[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt(256);
            };
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
