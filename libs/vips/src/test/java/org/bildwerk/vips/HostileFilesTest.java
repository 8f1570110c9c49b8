package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

    private static final Vips VIPS = Pictures.VIPS;

    static List<Encoding> everyEncoding() {
        return Pictures.everyEncoding();
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void refusesATruncatedFile(Encoding encoding) {
        var whole = Pictures.encoded(300, 200, encoding);
        for (int percent : new int[] {1, 10, 50, 90}) {
            var part = Arrays.copyOf(whole, Math.max(1, whole.length * percent / 100));
            assertThatThrownBy(() -> decode(part, LoadOptions.STANDARD))
                    .as("%s, %d %%", encoding.format(), percent)
                    .isInstanceOf(VipsException.class);
            assertThatThrownBy(() -> VIPS.thumbnail(part, Box.edge(64)).rgba())
                    .as("thumbnail of %s, %d %%", encoding.format(), percent)
                    .isInstanceOf(VipsException.class);
        }
    }

    @Test
    void showsThePartOfATruncatedJpegWhenAsked() {
        var whole = Pictures.encoded(300, 200, Encoding.Jpeg.fast(90));
        var part = Arrays.copyOf(whole, whole.length / 2);
        assertThat(decode(part, LoadOptions.LENIENT)).hasSize(300 * 200 * 4);
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void survivesFlippedBytes(Encoding encoding) {
        var random = new Random(20261122);
        for (int round = 0; round < 40; round++) {
            var bytes = Pictures.encoded(80, 60, encoding);
            for (int flips = 0; flips < 1 + round / 4; flips++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            var outcome = catchThrowable(() -> decode(bytes, LoadOptions.LENIENT));
            assertThat(outcome == null || outcome instanceof VipsException)
                    .as("%s, round %d: %s", encoding.format(), round, outcome)
                    .isTrue();
        }
    }

    @Test
    void rejectsNoBytesAndNoise() {
        assertThatThrownBy(() -> VIPS.load(new byte[0])).isInstanceOf(VipsFormatException.class);
        assertThatThrownBy(() -> VIPS.load(new byte[1])).isInstanceOf(VipsFormatException.class);
        var noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> VIPS.load(noise)).isInstanceOf(VipsFormatException.class);
        assertThatThrownBy(() -> VIPS.thumbnail(noise, Box.edge(10))).isInstanceOf(VipsFormatException.class);
    }

    @Test
    void blocksEveryLoaderThatIsNotNeeded() {
        var blocked = List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>",
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>",
                "P3\n2 1\n255\n255 0 0 0 255 0\n",
                "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 1 +X 1\nabcd",
                "/* XPM */\nstatic char *a[]={\"1 1 1 1\",\"a c #000000\",\"a\"};");
        for (var text : blocked) {
            assertThatThrownBy(() -> decode(text.getBytes(StandardCharsets.UTF_8), LoadOptions.LENIENT))
                    .as(text)
                    .isInstanceOf(VipsException.class);
        }
    }

    @Test
    void refusesABombByItsHeader() {
        var bomb = pngHeader(50_000, 50_000);
        assertThat(VIPS.header(bomb).pixels()).isEqualTo(2_500_000_000L);
        assertThatThrownBy(() -> VIPS.load(bomb))
                .isInstanceOfSatisfying(
                        VipsLimitException.class,
                        refused -> assertThat(refused.header().width()).isEqualTo(50_000))
                .hasMessageContaining("50000 x 50000");
        assertThatThrownBy(() -> VIPS.thumbnail(bomb, Box.edge(256))).isInstanceOf(VipsLimitException.class);
        assertThatThrownBy(() -> VIPS.ladder(bomb, List.of(Box.edge(256)))).isInstanceOf(VipsLimitException.class);
    }

    @Test
    void refusesMoreFramesThanTheLimit() {
        var options = LoadOptions.STANDARD.withLimits(new Limits(1_000_000, 3));
        assertThatThrownBy(() -> VIPS.load(Pictures.fixture("four-frames.gif"), options))
                .isInstanceOf(VipsLimitException.class)
                .hasMessageContaining("4 pages");
    }

    @Test
    void refusesAnAnimationOfTenThousandFrames() {
        var gif = gif(10_000);
        assertThat(VIPS.header(gif).pages()).isGreaterThan(4_000);
        assertThatThrownBy(() -> VIPS.load(gif)).isInstanceOf(VipsLimitException.class);
        assertThatThrownBy(() -> VIPS.thumbnail(gif, Box.edge(8))).isInstanceOf(VipsLimitException.class);
    }

    @Test
    void namesAMissingFileAndAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> VIPS.load(folder.resolve("none.jpg")))
                .isInstanceOf(VipsException.class)
                .hasMessageContaining("none.jpg");
        assertThatThrownBy(() -> VIPS.load(folder)).isInstanceOf(VipsException.class);
    }

    @Test
    void carriesTheTextOfLibvips() {
        try (var image = VIPS.fromPixels(Pictures.gradient(10, 10), 10, 10, 3)) {
            assertThatThrownBy(() -> image.crop(new Region(5, 5, 10, 10)))
                    .isInstanceOfSatisfying(VipsException.class, failure -> {
                        assertThat(failure.operation()).isEqualTo("crop");
                        assertThat(failure.reason()).contains("bad extract area");
                        assertThat(failure.publicReason()).isEqualTo("extract_area: bad extract area");
                    });
            assertThatThrownBy(() -> image.save(Path.of("/nonexistent/folder/a.png"), Encoding.Png.standard()))
                    .isInstanceOf(VipsException.class)
                    .hasMessageContaining("/nonexistent/folder/a.png");
        }
    }

    @Test
    void namesNoFileToStrangers(@TempDir Path folder) throws IOException {
        var cut = Files.write(folder.resolve("cut off.png"), Arrays.copyOf(pngHeader(0, 0), 24));
        for (var file : List.of(cut, folder.resolve("none.jpg"), folder)) {
            assertThat(catchThrowable(() -> VIPS.header(file)))
                    .isInstanceOfSatisfying(
                            VipsException.class,
                            failure -> assertThat(failure.publicReason())
                                    .isNotBlank()
                                    .doesNotContain(folder.toString()));
        }
    }

    private static byte[] decode(byte[] bytes, LoadOptions options) {
        try (var image = VIPS.load(bytes, options)) {
            return image.rgba();
        }
    }

    private static byte[] gif(int frames) {
        var start = HexFormat.of().parseHex("474946383961" + "01000100800000" + "000000ffffff");
        var frame = HexFormat.of().parseHex("21f9040000000000" + "2c000000000100010000" + "0202440100");
        var gif = ByteBuffer.allocate(start.length + frames * frame.length + 1).put(start);
        for (int at = 0; at < frames; at++) {
            gif.put(frame);
        }
        return gif.put((byte) 0x3b).array();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var png = ByteBuffer.allocate(200).putLong(0x89504E470D0A1A0AL);
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(png, "IEND", new byte[0]);
        return Arrays.copyOf(png.array(), png.position());
    }

    private static void chunk(ByteBuffer png, String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(body);
        png.putInt(data.length).put(body).putInt((int) sum.getValue());
    }
}
