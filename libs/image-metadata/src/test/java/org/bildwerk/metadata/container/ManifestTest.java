package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.ManifestPresentException;
import org.bildwerk.metadata.MetadataBlobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {

    private static final String MARK = "the manifest's bytes";
    private static final byte[] C2PA = HexFormat.of().parseHex("6332706100110010800000aa00389b71");

    static Stream<Arguments> signed() {
        return Stream.of(
                Arguments.of("JPEG", Pictures.jpeg(), jpeg(C2PA)),
                Arguments.of("PNG", Pictures.png(), PngContainerTest.inserted(PngContainerTest.chunk("caBX", MARK))),
                Arguments.of("WebP", Pictures.webp(), webp()),
                Arguments.of("TIFF", HandMade.bigEndianTiff(), tiff()),
                Arguments.of("AVIF", Pictures.avif(), avif()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void isNeverLeftUnnoticed(String name, byte[] unsigned, byte[] file) {
        assertThat(ImageContainers.holdsManifest(new MemoryChannel(unsigned))).isFalse();
        assertThat(ImageContainers.holdsManifest(new MemoryChannel(file))).isTrue();
        var blobs = MetadataBlobs.NONE.withXmp(Pictures.xmp("Something"));
        assertThatThrownBy(() -> Files.replace(file, blobs)).isInstanceOf(ManifestPresentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signed")
    void isDroppedOrKeptAsTheCallerSays(String name, byte[] unsigned, byte[] file) {
        var blobs = MetadataBlobs.NONE.withXmp(Pictures.xmp("Something"));
        var dropped = Files.replace(file, blobs, ManifestPolicy.DROP);
        assertThat(ImageContainers.holdsManifest(new MemoryChannel(dropped))).isFalse();
        assertThat(JpegContainerTest.latin1(dropped)).doesNotContain(MARK);
        var kept = Files.replace(file, blobs, ManifestPolicy.KEEP);
        assertThat(ImageContainers.holdsManifest(new MemoryChannel(kept))).isTrue();
        assertThat(JpegContainerTest.latin1(kept)).contains(MARK);
        for (var result : List.of(dropped, kept)) {
            assertThat(Files.read(result)).isEqualTo(blobs);
            assertThat(Pictures.rgba(result)).isEqualTo(Pictures.rgba(unsigned));
        }
    }

    @Test
    void isNotConfusedWithOtherJumbf() {
        var file = jpeg(new byte[16]);
        assertThat(ImageContainers.holdsManifest(new MemoryChannel(file))).isFalse();
        assertThat(Files.replace(file, MetadataBlobs.NONE, ManifestPolicy.DROP)).isEqualTo(file);
    }

    private static byte[] jpeg(byte[] type) {
        return JpegContainerTest.inserted(Pictures.jpeg(), jumbf(1, type), jumbf(2, type));
    }

    private static byte[] jumbf(int sequence, byte[] type) {
        var box = ByteBuffer.allocate(2 + 2 + 4 + 8 + 8 + 16 + MARK.length());
        box.put((byte) 'J').put((byte) 'P').putShort((short) 0x211).putInt(sequence);
        box.putInt(2 * (box.capacity() - 8) - 8).put("jumb".getBytes(StandardCharsets.US_ASCII));
        if (sequence == 1) {
            box.putInt(24).put("jumd".getBytes(StandardCharsets.US_ASCII)).put(type);
        }
        box.position(box.capacity() - MARK.length()).put(MARK.getBytes(StandardCharsets.US_ASCII));
        return JpegContainerTest.segment(0xeb, JpegContainerTest.latin1(box.array()));
    }

    private static byte[] webp() {
        var pixels = WebpContainerTest.chunks(Pictures.webp()).get("VP8 ");
        var manifest = MARK.getBytes(StandardCharsets.US_ASCII);
        return WebpContainerTest.riff(
                WebpContainerTest.chunk("VP8 ", pixels), WebpContainerTest.chunk("C2PA", manifest));
    }

    private static byte[] tiff() {
        var file = HandMade.bigEndianTiff();
        var manifest = (MARK + "!").getBytes(StandardCharsets.US_ASCII);
        var directory = ByteBuffer.allocate(2 + 10 * 12 + 4);
        directory.putShort((short) 10).put(file, 10, 9 * 12);
        directory.putShort((short) 0xcd41).putShort((short) 7).putInt(manifest.length);
        directory.putInt(file.length + directory.capacity());
        var signed = Assembly.join(file, directory.array(), manifest);
        ByteBuffer.wrap(signed).putInt(4, file.length);
        return signed;
    }

    /// Stands before the data, as the reference implementation puts it, so that all positions move.
    private static byte[] avif() {
        var avif = Files.replace(Pictures.avif(), MetadataBlobs.NONE.withXmp(Pictures.xmp("old")));
        int at = ByteBuffer.wrap(avif).getInt(0);
        var extendedType = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
        var box = HandMadeHeif.box("uuid", extendedType, MARK.getBytes(StandardCharsets.US_ASCII));
        var signed = Assembly.join(Arrays.copyOf(avif, at), box, Arrays.copyOfRange(avif, at, avif.length));
        return moved(signed, box.length);
    }

    private static byte[] moved(byte[] file, int by) {
        var source = new Source(new MemoryChannel(file), ContainerFormat.AVIF, ByteOrder.BIG_ENDIAN);
        var meta = BmffFile.scan(source).find("meta").orElseThrow();
        var old = BmffItems.parse(source, meta).locations();
        var all = old.all().stream()
                .map(item -> item.with(item.extents().stream()
                        .map(extent -> new ItemLocation.Extent(extent.index(), extent.offset() + by, extent.length()))
                        .toList()))
                .toList();
        int at = ReplaceTest.indexOf(file, "iloc".getBytes(StandardCharsets.US_ASCII)) - 4;
        var iloc = new ItemLocations(old.version(), old.indexWidth(), all).encode(4);
        System.arraycopy(iloc, 0, file, at, iloc.length);
        return file;
    }
}
