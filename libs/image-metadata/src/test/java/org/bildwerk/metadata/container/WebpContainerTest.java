package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.Test;

class WebpContainerTest {

    private static final MetadataBlobs BOTH =
            MetadataBlobs.NONE.withExif(Pictures.exif("Somebody")).withXmp(Pictures.xmp("Somethin"));

    @Test
    void announcesWhatItAddsWithTheSizeOfTheCanvas() {
        assertThat(features(Files.replace(Pictures.webp(), BOTH))).isEqualTo(features(0x0c, 40, 30));
        var lossless = Encoding.Webp.quality(80).withLossless(true);
        var transparent = Pictures.encoded(4, lossless);
        assertThat(features(Files.replace(transparent, BOTH.withXmp(null)))).isEqualTo(features(0x18, 40, 30));
        assertThat(features(Files.replace(Pictures.encoded(3, lossless), BOTH.withExif(null))))
                .isEqualTo(features(0x04, 40, 30));
    }

    @Test
    void leavesAPlainFileWithoutMetadataPlain() {
        assertThat(Files.replace(Pictures.webp(), MetadataBlobs.NONE)).isEqualTo(Pictures.webp());
    }

    @Test
    void keepsAlphaAnimationProfileAndUnknownChunks() {
        var pixels = chunks(Pictures.webp()).get("VP8 ");
        var head = ByteBuffer.wrap(features(0x32, 40, 30));
        var frame = Assembly.join(new byte[6], new byte[] {39, 0, 0, 29, 0, 0, 100, 0, 0, 0}, chunk("VP8 ", pixels));
        var file = riff(
                chunk("VP8X", head.array()),
                chunk("ICCP", new byte[] {1, 2, 3}),
                chunk("ANIM", new byte[6]),
                chunk("ANMF", frame),
                chunk("what", new byte[] {9}));
        var replaced = Files.replace(file, BOTH);
        assertThat(Files.read(replaced)).isEqualTo(BOTH);
        assertThat(features(replaced)).isEqualTo(features(0x3e, 40, 30));
        var expected = chunks(file);
        var actual = chunks(replaced);
        for (var type : new String[] {"ICCP", "ANIM", "ANMF", "what"}) {
            assertThat(actual.get(type)).isEqualTo(expected.get(type));
        }
        assertThat(Files.replace(replaced, MetadataBlobs.NONE)).isEqualTo(file);
        assertThat(Pictures.rgba(replaced)).isEqualTo(Pictures.rgba(file));
    }

    @Test
    void mendsMissingPaddingAtTheEnd() {
        var file = riff(chunk("VP8 ", chunks(Pictures.webp()).get("VP8 ")), chunk("odd ", new byte[3]));
        var cut = Arrays.copyOf(file, file.length - 1);
        ByteBuffer.wrap(cut).order(ByteOrder.LITTLE_ENDIAN).putInt(4, cut.length - 8);
        var replaced = Files.replace(cut, BOTH);
        assertThat(Files.read(replaced)).isEqualTo(BOTH);
        assertThat(replaced.length % 2).isZero();
    }

    @Test
    void stripsThePrefixThatSomeWritersPutBeforeExif() {
        var exif = Pictures.exif("Somebody");
        var file = Files.replace(Pictures.webp(), MetadataBlobs.NONE.withExif(Assembly.join(JpegSegments.EXIF, exif)));
        assertThat(Files.read(file).exif()).isEqualTo(exif);
    }

    private static byte[] features(byte[] webp) {
        return chunks(webp).get("VP8X");
    }

    private static byte[] features(int flags, int width, int height) {
        return new byte[] {(byte) flags, 0, 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0};
    }

    static byte[] riff(byte[]... chunks) {
        var body = Assembly.join("WEBP".getBytes(StandardCharsets.US_ASCII), Assembly.join(chunks));
        return chunk("RIFF", body);
    }

    static byte[] chunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(8 + data.length + data.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        return chunk.array();
    }

    static Map<String, byte[]> chunks(byte[] webp) {
        var chunks = new LinkedHashMap<String, byte[]>();
        var buffer = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 12; at < webp.length; ) {
            int length = buffer.getInt(at + 4);
            var type = new String(webp, at, 4, StandardCharsets.US_ASCII);
            chunks.put(type, Arrays.copyOfRange(webp, at + 8, at + 8 + length));
            at += 8 + length + length % 2;
        }
        return chunks;
    }
}
