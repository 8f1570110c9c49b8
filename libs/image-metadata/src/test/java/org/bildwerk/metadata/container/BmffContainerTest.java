package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BmffContainerTest {

    static Stream<HandMadeHeif> heifs() {
        return HandMadeHeif.all().stream();
    }

    @ParameterizedTest
    @MethodSource("heifs")
    void readsItemsWhereverTheyAre(HandMadeHeif heif) {
        assertThat(Files.read(heif.build()))
                .isEqualTo(MetadataBlobs.NONE.withExif(HandMadeHeif.EXIF).withXmp(HandMadeHeif.XMP));
    }

    @ParameterizedTest
    @MethodSource("heifs")
    void movesAllOtherItemsWithTheirBytes(HandMadeHeif heif) {
        var file = heif.build();
        var blobs = MetadataBlobs.NONE
                .withExif(Pictures.exif("Somebody with a longer name"))
                .withXmp(Pictures.xmp("Something with more words to it"));
        var edited = Files.replace(file, blobs);
        assertThat(Files.read(edited)).isEqualTo(blobs);
        assertOthersAreKept(edited);
        assertThat(JpegContainerTest.latin1(edited)).contains("before").contains("after");
        assertThat(Files.replace(edited, blobs)).isEqualTo(edited);
        var bare = Files.replace(edited, MetadataBlobs.NONE);
        assertThat(Files.read(bare)).isEqualTo(MetadataBlobs.NONE);
        assertOthersAreKept(bare);
        assertThat(Files.replace(file, MetadataBlobs.NONE).length).isEqualTo(bare.length);
        assertThat(Files.read(Files.replace(bare, blobs))).isEqualTo(blobs);
    }

    private static void assertOthersAreKept(byte[] file) {
        var source = new Source(new MemoryChannel(file), ContainerFormat.HEIF, ByteOrder.BIG_ENDIAN);
        var meta = BmffFile.scan(source).find("meta").orElseThrow();
        var items = BmffItems.parse(source, meta);
        var content = new ItemContent(source, items);
        assertThat(content.of(1)).isEqualTo(HandMadeHeif.PIXELS);
        assertThat(content.of(4)).isEqualTo(HandMadeHeif.SMALL);
        assertThat(content.of(5)).isEqualTo(HandMadeHeif.SMALL_EXIF);
        assertThat(items.references())
                .contains(new ItemReference("cdsc", 5, List.of(4L)), new ItemReference("thmb", 4, List.of(1L)));
    }

    @Test
    void correctsThePositionsOfAFilm() {
        var still = new HandMadeHeif(0, 0, 4, 0, true, false).build();
        var sample = "a sample of the film".getBytes(StandardCharsets.US_ASCII);
        var table = HandMadeHeif.box("stco", new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0});
        var film = film(table);
        var file = Assembly.join(still, film, HandMadeHeif.box("mdat", sample));
        ByteBuffer.wrap(file).putInt(still.length + film.length - 4, still.length + film.length + 8);
        var edited = Files.replace(file, MetadataBlobs.NONE.withXmp(Pictures.xmp("other")));
        int tableAt = ReplaceTest.indexOf(edited, "stco".getBytes(StandardCharsets.US_ASCII));
        int at = ByteBuffer.wrap(edited).getInt(tableAt + 12);
        assertThat(Arrays.copyOfRange(edited, at, at + sample.length)).isEqualTo(sample);
    }

    @Test
    void refusesBoxesNestedWithoutEnd() {
        var nested = new byte[0];
        for (int i = 0; i < 3000; i++) {
            nested = HandMadeHeif.box("trak", nested);
        }
        var file = Assembly.join(new HandMadeHeif(0, 0, 4, 0, true, false).build(), HandMadeHeif.box("moov", nested));
        assertThatThrownBy(() -> Files.replace(file, MetadataBlobs.NONE)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void refusesItemsInEndlessPieces() {
        var pieces = new byte[4 + 2 + 2 + 100 * 6];
        var iloc = ByteBuffer.wrap(pieces).putInt(0).putShort((short) 0).putShort((short) 100);
        for (int i = 0; i < 100; i++) {
            iloc.putShort((short) i).putShort((short) 0).putShort((short) 0xffff);
        }
        var meta = HandMadeHeif.box(
                "meta", new byte[4], HandMadeHeif.box("iinf", new byte[6]), HandMadeHeif.box("iloc", pieces));
        var ftyp = HandMadeHeif.box("ftyp", "avif\0\0\0\0avif".getBytes(StandardCharsets.US_ASCII));
        var file = Assembly.join(ftyp, meta);
        assertThat(Files.read(file).warnings()).singleElement().asString().contains("pieces");
        assertThatThrownBy(() -> Files.replace(file, MetadataBlobs.NONE)).isInstanceOf(MalformedImageException.class);
    }

    private static byte[] film(byte[] table) {
        var tables = HandMadeHeif.box("stbl", table);
        return HandMadeHeif.box(
                "moov", HandMadeHeif.box("trak", HandMadeHeif.box("mdia", HandMadeHeif.box("minf", tables))));
    }
}
