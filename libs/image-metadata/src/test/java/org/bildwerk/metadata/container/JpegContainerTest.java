package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.TextChunk;
import org.junit.jupiter.api.Test;

class JpegContainerTest {

    private static final MetadataBlobs SOME =
            MetadataBlobs.NONE.withExif(Pictures.exif("Somebody")).withXmp(Pictures.xmp("Something"));

    @Test
    void keepsEverythingElseByteForByte() {
        var profile = segment(0xe2, "ICC_PROFILE\0\1\1 not really a profile");
        var adobe = segment(0xee, "Adobe\0d\0\0\0\0\0");
        var odd = segment(0xed, "Adobe_CM\0kept");
        var trailer = "bytes behind the end".getBytes(StandardCharsets.US_ASCII);
        var jpeg = Pictures.jpeg();
        var file = Assembly.join(inserted(jpeg, profile, adobe, odd), trailer);
        var expected = segments(file);
        var replaced = Files.replace(file, SOME);
        assertThat(others(segments(replaced))).containsExactlyElementsOf(others(expected));
        assertThat(Arrays.copyOfRange(replaced, replaced.length - 300, replaced.length))
                .isEqualTo(Arrays.copyOfRange(file, file.length - 300, file.length));
    }

    @Test
    void putsExifBehindTheLeadingHeaderAndBeforeAllElse() {
        var jpeg = Pictures.jpeg();
        var start = Assembly.join(Arrays.copyOf(jpeg, 2), segment(0xe0, "JFIF\0"), segment(0xe2, "ICC"));
        var file = Assembly.join(start, Arrays.copyOfRange(jpeg, 2, jpeg.length));
        var segments = segments(Files.replace(file, SOME));
        assertThat(segments.get(0)).startsWith("\u00ff\u00e0");
        assertThat(segments.get(1)).contains("Exif\0\0II*");
        assertThat(segments.get(2)).contains("http://ns.adobe.com/xap/1.0/");
    }

    @Test
    void keepsOtherPhotoshopResources() {
        var clipping = resource(0x07d0, "a clipping path");
        var file = inserted(
                Pictures.jpeg(),
                segment(
                        0xed,
                        "Photoshop 3.0\0" + clipping + resource(0x0404, "\34\2\5\0\3old") + resource(0x0425, "x")));
        var iim = Pictures.iim("new");
        var replaced = Files.replace(file, MetadataBlobs.NONE.withIim(iim));
        assertThat(latin1(replaced))
                .contains("Photoshop 3.0\0" + clipping + "8BIM\4\4")
                .doesNotContain("old");
        assertThat(Files.read(replaced).iim()).isEqualTo(iim);
        assertThat(Files.read(replaced).iptcDigest()).isEqualTo(PhotoshopResources.digest(iim));
        var bare = Files.replace(replaced, MetadataBlobs.NONE);
        assertThat(latin1(bare)).contains(segmentText(0xed, "Photoshop 3.0\0" + clipping));
    }

    @Test
    void splitsLongIimOverSegmentsAndJoinsIt() {
        var iim = Pictures.iim("x".repeat(30_000));
        var longIim = Assembly.join(iim, iim, iim, iim, iim);
        var replaced = Files.replace(Pictures.jpeg(), MetadataBlobs.NONE.withIim(longIim));
        assertThat(Files.read(replaced).iim()).isEqualTo(longIim);
        assertThat(Pictures.rgba(replaced)).isEqualTo(Pictures.rgba(Pictures.jpeg()));
    }

    @Test
    void takesExifUpToTheLimitAndNoMore() {
        var fits = Arrays.copyOf(Pictures.exif("Somebody"), 65_527);
        assertThat(Files.read(Files.replace(Pictures.jpeg(), MetadataBlobs.NONE.withExif(fits)))
                        .exif())
                .isEqualTo(fits);
        var tooLong = MetadataBlobs.NONE.withExif(Arrays.copyOf(fits, 65_528));
        assertThatThrownBy(() -> Files.replace(Pictures.jpeg(), tooLong))
                .isInstanceOfSatisfying(
                        MetadataTooLargeException.class,
                        failure -> assertThat(failure.limit()).isEqualTo(65_533));
    }

    @Test
    void writesAndReadsExtendedXmp() {
        var blobs = extended(150_000);
        var replaced = Files.replace(Pictures.jpeg(), blobs);
        assertThat(Files.read(replaced)).isEqualTo(blobs);
        assertThat(Files.replace(replaced, blobs)).isEqualTo(replaced);
        assertThat(Files.replace(replaced, MetadataBlobs.NONE)).isEqualTo(Pictures.jpeg());
    }

    @Test
    void ignoresExtendedXmpThatIsIncompleteOrChanged() {
        var replaced = Files.replace(Pictures.jpeg(), extended(150_000));
        var changed = replaced.clone();
        changed[ReplaceTest.indexOf(replaced, "eeeeee".getBytes(StandardCharsets.US_ASCII))] = 'f';
        assertThat(Files.read(changed).extendedXmp()).isNull();
        assertThat(Files.read(changed).warnings()).singleElement().asString().contains("digest");
        var shifted = replaced.clone();
        int header = ReplaceTest.indexOf(replaced, JpegSegments.EXTENDED_XMP) + JpegSegments.EXTENDED_XMP.length;
        ByteBuffer.wrap(shifted).putInt(header + 36, 7);
        assertThat(Files.read(shifted).extendedXmp()).isNull();
        assertThat(Files.read(shifted).warnings()).singleElement().asString().contains("fit together");
        assertThat(Files.read(shifted).xmp()).isNotNull();
    }

    @Test
    void refusesExtendedXmpThatTheMainPacketDoesNotName() {
        var blobs = extended(1000).withXmp(Pictures.xmp("without a name"));
        assertThatIllegalArgumentException().isThrownBy(() -> Files.replace(Pictures.jpeg(), blobs));
    }

    @Test
    void keepsAForeignCommentAsItIs() {
        var comment = segment(0xfe, "M\u00fcller in Latin-1");
        var file = inserted(Pictures.jpeg(), comment);
        var texts = Files.read(file).texts();
        assertThat(texts).containsExactly(new TextChunk(TextChunk.COMMENT, "M\u00fcller in Latin-1"));
        assertThat(Files.replace(file, MetadataBlobs.NONE.withTexts(texts))).isEqualTo(file);
        var two = List.of(new TextChunk(TextChunk.COMMENT, "first"), texts.getFirst());
        var replaced = Files.replace(file, MetadataBlobs.NONE.withTexts(two));
        assertThat(Files.read(replaced).texts()).isEqualTo(two);
        assertThat(latin1(replaced)).contains(latin1(comment));
    }

    @Test
    void refusesTextsWithOtherNames() {
        var blobs = MetadataBlobs.NONE.withTexts(List.of(new TextChunk("parameters", "a prompt")));
        assertThatIllegalArgumentException().isThrownBy(() -> Files.replace(Pictures.jpeg(), blobs));
    }

    @Test
    void readsWhatItCanOfATruncatedFileButDoesNotRewriteIt() {
        var file = Files.replace(Pictures.jpeg(), SOME);
        var cut = Arrays.copyOf(file, 300);
        assertThat(Files.read(cut).exif()).isEqualTo(SOME.exif());
        assertThat(Files.read(cut).warnings()).hasSize(1);
        assertThatThrownBy(() -> Files.replace(cut, SOME))
                .isInstanceOfSatisfying(
                        MalformedImageException.class,
                        failure -> assertThat(failure.offset()).isBetween(1L, 300L));
    }

    @Test
    void correctsTheIndexOfSeveralPictures() {
        var index = ByteBuffer.allocate(8 + 2 + 12 + 4 + 32);
        index.putInt(0x4d4d002a).putInt(8).putShort((short) 1);
        index.putShort((short) 0xb002).putShort((short) 7).putInt(32).putInt(26).putInt(0);
        var comment = segment(0xfe, "a comment that goes");
        var first = inserted(Pictures.jpeg(), segment(0xe2, "MPF\0" + latin1(index.array())), comment);
        var file = Assembly.join(first, Pictures.jpeg());
        int header = ReplaceTest.indexOf(file, JpegSegments.PICTURES) + 4;
        ByteBuffer.wrap(file).putInt(header + 30, first.length).putInt(header + 50, first.length - header);
        var edited = Files.replace(file, SOME);
        int moved = ReplaceTest.indexOf(edited, JpegSegments.PICTURES) + 4;
        int second = moved + ByteBuffer.wrap(edited).getInt(moved + 50);
        assertThat(Arrays.copyOfRange(edited, second, edited.length)).isEqualTo(Pictures.jpeg());
        assertThat(ByteBuffer.wrap(edited).getInt(moved + 30)).isEqualTo(second);
    }

    private static MetadataBlobs extended(int length) {
        var packet = new byte[length];
        Arrays.fill(packet, (byte) 'e');
        var main = "<rdf:Description xmpNote:HasExtendedXMP=\"%s\"/>".formatted(ExtendedXmp.guidOf(packet));
        return MetadataBlobs.NONE
                .withXmp(main.getBytes(StandardCharsets.US_ASCII))
                .withExtendedXmp(packet);
    }

    private static String resource(int id, String data) {
        var header = ByteBuffer.allocate(12)
                .putInt(0x3842494d)
                .putShort((short) id)
                .putShort((short) 0)
                .putInt(data.length());
        return latin1(header.array()) + data + (data.length() % 2 == 0 ? "" : "\0");
    }

    static byte[] segment(int marker, String payload) {
        return segmentText(marker, payload).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String segmentText(int marker, String payload) {
        int length = payload.length() + 2;
        return "\u00ff" + (char) marker + (char) (length >> 8) + (char) (length & 255) + payload;
    }

    /// Puts segments behind the leading header.
    static byte[] inserted(byte[] jpeg, byte[]... segments) {
        int at = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        return Assembly.join(
                Arrays.copyOf(jpeg, at), Assembly.join(segments), Arrays.copyOfRange(jpeg, at, jpeg.length));
    }

    private static List<String> segments(byte[] jpeg) {
        var segments = new ArrayList<String>();
        for (int at = 2; (jpeg[at + 1] & 0xff) != 0xda; ) {
            int length = 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
            segments.add(latin1(Arrays.copyOfRange(jpeg, at, at + length)));
            at += length;
        }
        return segments;
    }

    private static List<String> others(List<String> segments) {
        return segments.stream()
                .filter(segment -> !segment.contains("Exif\0\0") && !segment.contains("http://ns.adobe.com/"))
                .toList();
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
