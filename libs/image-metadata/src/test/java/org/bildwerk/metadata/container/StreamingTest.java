package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.bildwerk.metadata.MetadataBlobs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files larger than the heap go through: they are sparse on the disk, so that this costs little.
class StreamingTest {

    private static final long LARGE = 300L << 20;
    private static final MetadataBlobs BLOBS =
            MetadataBlobs.NONE.withExif(Pictures.exif("Somebody")).withXmp(Pictures.xmp("Something"));

    @TempDir
    private Path folder;

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("JPEG", Pictures.jpeg()),
                Arguments.of("PNG", Pictures.png()),
                Arguments.of("TIFF", HandMade.bigEndianTiff()),
                Arguments.of("AVIF", Assembly.join(Pictures.avif(), openEnded())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void replacesInAFileLargerThanTheHeap(String name, byte[] picture) throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(LARGE);
        var large = folder.resolve("large");
        try (var source =
                FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            source.write(ByteBuffer.wrap(picture));
            source.write(ByteBuffer.wrap(new byte[1]), LARGE);
            var counted = new Counting();
            ImageContainers.replace(source, counted, BLOBS);
            assertThat(counted.length).isBetween(LARGE, LARGE + 10_000);
        }
        Files.delete(large);
    }

    private static byte[] openEnded() {
        return new byte[] {0, 0, 0, 0, 'm', 'd', 'a', 't'};
    }

    private static final class Counting implements WritableByteChannel {

        private long length;

        @Override
        public int write(ByteBuffer source) {
            int written = source.remaining();
            source.position(source.limit());
            length += written;
            return written;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
