package org.bildwerk.dam.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.preview.Fact;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The line "Bad input and faults": each file is refused with a clear reason, nothing of it is kept.
class HostileFilesTest {

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.with()
                .settings("bildwerk.ingest.max-file-size=20MB", "bildwerk.job.workers.render=0")
                .start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void rejectsZeroByteFile() {
        assertRejected(new byte[0], "empty.jpg", Rejection.FILE_EMPTY);
    }

    enum Format {
        JPEG(Encoding.Jpeg.fast(80)),
        PNG(Encoding.Png.standard()),
        WEBP(Encoding.Webp.quality(80)),
        AVIF(Encoding.Avif.quality(50)),
        TIFF(Encoding.Tiff.standard()),
        GIF(Encoding.Gif.standard());

        private final Encoding encoding;

        Format(Encoding encoding) {
            this.encoding = encoding;
        }

        byte[] whole() {
            return Pictures.encoded(ordinal() + 100, 400, 300, encoding);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void rejectsTruncatedFile(Format format) {
        var whole = format.whole();
        for (int percent : new int[] {3, 30, 60, 95}) {
            var cut = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThatExceptionOfType(RejectedFileException.class)
                    .as("%s cut to %d percent", format, percent)
                    .isThrownBy(() -> Pictures.store(dam, People.editor(), cut, "cut"))
                    .satisfies(e -> assertThat(e.rejection())
                            .isIn(Rejection.FILE_TRUNCATED, Rejection.FILE_UNREADABLE, Rejection.FILE_OF_OTHER_TYPE));
        }
        assertNothingKept();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void takesEveryFormat(Format format) {
        var stored = (Ingested.Stored) Pictures.store(dam, People.editor(), format.whole(), "whole");
        assertThat(stored.asset().version().width()).isEqualTo(400);
        assertThat(stored.asset().version().height()).isEqualTo(300);
    }

    @Test
    void correctsWrongExtension() {
        var stored = (Ingested.Stored) Pictures.store(
                dam, People.editor(), Pictures.encoded(7, 100, 100, Encoding.Png.standard()), "photo.jpg");
        assertThat(stored.asset().version().mediaType()).isEqualTo("image/png");
        assertThat(stored.asset().version().fileName()).isEqualTo("photo.png");
        assertThat(stored.warnings()).singleElement().asString().contains("photo.jpg");
    }

    @Test
    void rejectsPictureOfTwoAndAHalfGigapixels() {
        assertRejected(png(50_000, 50_000), "bomb.png", Rejection.FILE_OF_TOO_MANY_PIXELS);
    }

    @Test
    void rejectsRibbon() {
        assertRejected(png(20_000, 100), "ribbon.png", Rejection.FILE_OF_EXTREME_RATIO);
    }

    @Test
    void rejectsGifOfTenThousandFrames() {
        assertRejected(gif(10_000), "film.gif", Rejection.FILE_OF_TOO_MANY_FRAMES);
        assertThat(((Ingested.Stored) Pictures.store(dam, People.editor(), gif(3), "short.gif"))
                        .asset()
                        .version()
                        .pages())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\"><svg "
                        + "xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            })
    void rejectsSvg(String svg) {
        assertRejected(svg.getBytes(StandardCharsets.UTF_8), "drawing.png", Rejection.FILE_IS_SVG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7\n", "<html><script>alert(1)</script></html>", "#!/bin/sh\n", "hello"})
    void rejectsWhatIsNoPicture(String content) {
        assertRejected(content.getBytes(StandardCharsets.UTF_8), "photo.jpg", Rejection.FILE_OF_OTHER_TYPE);
    }

    @Test
    void stopsReadingAFileOverTheLimit() {
        var endless = new Endless();
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> dam.bean(Ingest.class).stage(endless))
                .satisfies(e -> assertThat(e.rejection()).isEqualTo(Rejection.FILE_TOO_LARGE));
        assertThat(endless.given).isLessThan(21 << 20);
        assertNothingKept();
    }

    @Test
    void keepsAPhotoshopFileWithTheReason() {
        var stored = (Ingested.Stored) Pictures.store(dam, People.editor(), psd(640, 480), "layers.psd");
        assertThat(stored.asset().version().width()).isEqualTo(640);
        var preview = stored.asset().derived().get(Fact.PREVIEW_512);
        assertThat(preview.state()).isEqualTo(Derived.State.FAILED);
        assertThat(preview.reason()).contains("Photoshop");
    }

    private static void assertRejected(byte[] bytes, String name, Rejection reason) {
        assertThatExceptionOfType(RejectedFileException.class)
                .isThrownBy(() -> Pictures.store(dam, People.editor(), bytes, name))
                .satisfies(e -> {
                    assertThat(e.rejection()).isEqualTo(reason);
                    assertThat(e.getMessage()).isNotBlank();
                });
        assertNothingKept();
    }

    private static void assertNothingKept() {
        // The previews of other tests pass through the same folder.
        await().untilAsserted(
                        () -> assertThat(dam.home().resolve("blobs/staging")).isEmptyDirectory());
    }

    // A header that promises the size, over nearly no data.
    private static byte[] png(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", header.array());
        chunk(bytes, "IDAT", packed(new byte[1 << 16]));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var checked = new ByteArrayOutputStream();
        checked.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
        checked.writeBytes(data);
        var crc = new CRC32();
        crc.update(checked.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(checked.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] packed(byte[] data) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9))) {
            deflater.write(data);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // One pixel per frame: the bits are clear code, colour 0, end.
    private static byte[] gif(int frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(new byte[] {1, 0, 1, 0, (byte) 0x80, 0, 0, 0, 0, 0, (byte) 255, (byte) 255, (byte) 255});
        for (int i = 0; i < frames; i++) {
            out.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, 0, 10, 0, 0, 0});
            out.writeBytes(new byte[] {0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
        }
        out.write(0x3b);
        return out.toByteArray();
    }

    private static byte[] psd(int width, int height) {
        var psd = ByteBuffer.allocate(26 + 12 + 2 + 100);
        psd.put("8BPS".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 1)
                .position(12);
        psd.putShort((short) 3).putInt(height).putInt(width).putShort((short) 8).putShort((short) 3);
        psd.putInt(0).putInt(0).putInt(0);
        return psd.array();
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 0;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            given += length;
            return length;
        }
    }
}
