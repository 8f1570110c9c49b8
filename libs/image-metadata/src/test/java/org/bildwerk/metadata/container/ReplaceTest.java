package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.TextChunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplaceTest {

    static Stream<Arguments> pictures() {
        return Pictures.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void readsBackWhatItWrote(String name, byte[] file) {
        var blobs = blobs(file, "Author", "Title");
        var replaced = Files.replace(file, blobs);
        assertThat(Files.read(replaced)).isEqualTo(blobs);
        assertThat(Pictures.rgba(replaced)).isEqualTo(Pictures.rgba(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void removesEverything(String name, byte[] file) {
        var described = Files.replace(file, blobs(file, "A long lost author", "A long lost title"));
        var bare = Files.replace(described, MetadataBlobs.NONE);
        assertThat(Files.read(bare)).isEqualTo(MetadataBlobs.NONE);
        assertThat(Pictures.rgba(bare)).isEqualTo(Pictures.rgba(file));
        assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("long lost");
        assertThat(Files.replace(bare, MetadataBlobs.NONE)).isEqualTo(bare);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void doesNotGrowByManyEdits(String name, byte[] file) {
        var edited = Files.replace(file, blobs(file, "Author", "Title"));
        int once = edited.length;
        for (int i = 0; i < 10; i++) {
            edited = Files.replace(edited, blobs(file, "A".repeat(5 + 100 * i), "T".repeat(1000 * i)));
            assertThat(Files.read(edited)).isEqualTo(blobs(file, "A".repeat(5 + 100 * i), "T".repeat(1000 * i)));
        }
        edited = Files.replace(edited, blobs(file, "Author", "Title"));
        assertThat(edited).hasSize(once);
        assertThat(Files.read(edited)).isEqualTo(blobs(file, "Author", "Title"));
        assertThat(Pictures.rgba(edited)).isEqualTo(Pictures.rgba(file));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void takesBlocksOfAnyLength(String name, byte[] file) {
        var random = new Random(7);
        var format = ImageContainers.detect(new MemoryChannel(file)).orElseThrow();
        for (int length : new int[] {1, 2, 3, 255, 256, 65_501, 65_503, 65_504, 65_505, 65_535, 65_536, 300_001}) {
            if (format == ContainerFormat.JPEG && length > 65_504) {
                continue;
            }
            var xmp = new byte[length];
            random.nextBytes(xmp);
            var blobs = MetadataBlobs.NONE.withXmp(xmp);
            var replaced = Files.replace(file, blobs);
            assertThat(Files.read(replaced)).isEqualTo(blobs);
            assertThat(Pictures.rgba(replaced)).isEqualTo(Pictures.rgba(file));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void takesAnEmptyBlockAsNone(String name, byte[] file) {
        var blobs = MetadataBlobs.NONE.withXmp(new byte[0]).withExif(new byte[0]);
        assertThat(Files.read(Files.replace(file, blobs))).isEqualTo(MetadataBlobs.NONE);
    }

    @Test
    void refusesABlockThatWouldNotBeReadBack() {
        var blobs = MetadataBlobs.NONE.withXmp(new byte[16 << 20]);
        for (var file : List.of(Pictures.png(), Pictures.webp(), Pictures.tiff(), Pictures.avif())) {
            assertThatThrownBy(() -> Files.replace(file, blobs)).isInstanceOf(MetadataTooLargeException.class);
        }
    }

    /// All that the format holds.
    static MetadataBlobs blobs(byte[] file, String author, String title) {
        var format = ImageContainers.detect(new MemoryChannel(file)).orElseThrow();
        boolean turned = format == ContainerFormat.TIFF && file[0] == 'M';
        var exif = Pictures.exif(author, turned ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var blobs = MetadataBlobs.NONE.withExif(exif).withXmp(Pictures.xmp(title));
        if (format.holdsIim()) {
            var iim = Pictures.iim(title);
            blobs = blobs.withIim(iim).withIptcDigest(PhotoshopResources.digest(iim));
        }
        if (format.holdsTexts()) {
            var comment = new TextChunk(TextChunk.COMMENT, "A comment: " + title);
            var special = new TextChunk(TextChunk.COMMENT, "Größe \u4e2d " + author);
            blobs = blobs.withTexts(List.of(comment, special));
        }
        return blobs;
    }

    static int indexOf(byte[] file, byte[] part) {
        for (int at = 0; at + part.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
