package org.bildwerk.dam.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CMYK, 16 bits, a turned photo and HEIC: previewed, or kept with a named reason.
class UnusualPicturesTest {

    private static DamTest dam;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void showsCmyk() {
        var asset = settled(cmykTiff(300, 200));
        assertThat(asset.version().mediaType()).isEqualTo("image/tiff");
        assertThat(asset.derived().get(Fact.PREVIEW_256).state()).isEqualTo(Derived.State.FRESH);
        assertThat(asset.derived().get(Fact.PREVIEW_256).width()).isEqualTo(256);
    }

    @Test
    void showsSixteenBits() {
        var asset = settled(deepPng(400, 100));
        assertThat(asset.derived().get(Fact.PREVIEW_256).state()).isEqualTo(Derived.State.FRESH);
    }

    @Test
    void showsATurnedPhotoUpright() throws Exception {
        var file = folder.resolve("turned.jpg");
        Files.write(file, Pictures.encoded(1, 600, 300, Encoding.Jpeg.fast(80)));
        var process = new ProcessBuilder("exiftool", "-q", "-overwrite_original", "-Orientation#=6", file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as("exiftool is there and works")
                .isTrue();
        var asset = settled(Files.readAllBytes(file));
        assertThat(asset.version().width()).isEqualTo(300);
        assertThat(asset.version().height()).isEqualTo(600);
        assertThat(asset.derived().get(Fact.PREVIEW_256).height()).isEqualTo(256);
        assertThat(asset.derived().get(Fact.PREVIEW_256).width()).isEqualTo(128);
    }

    @Test
    void keepsHeicWithTheReasonWhereItCannotBeDecoded() {
        var asset = settled(heic(4000, 3000));
        assertThat(asset.version().mediaType()).isEqualTo("image/heic");
        assertThat(asset.version().width()).isEqualTo(4000);
        assertThat(asset.version().height()).isEqualTo(3000);
        var preview = asset.derived().get(Fact.PREVIEW_512);
        assertThat(preview.state()).isEqualTo(Derived.State.FAILED);
        assertThat(preview.reason()).startsWith("No preview:");
    }

    @Test
    void readsStaleMetadataAgain() {
        var asset = settled(Pictures.jpeg(7));
        dam.jdbc()
                .sql("update bw_derived set maker = 'older', value = null where kind = 'embedded-metadata'")
                .update();
        dam.bean(Rebuild.class).start(People.administrator());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var again = dam.bean(AssetCatalog.class).get(People.editor(), asset.id());
            assertThat(again.derived().get(Fact.EMBEDDED_METADATA).maker()).startsWith("metadata-extractor");
        });
    }

    private static Asset settled(byte[] bytes) {
        var id = ((Ingested.Stored) Pictures.store(dam, People.editor(), bytes, "unusual")).id();
        var catalog = dam.bean(AssetCatalog.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> catalog.get(People.editor(), id).derived().values().stream()
                        .noneMatch(fact -> fact.state() == Derived.State.MISSING));
        return catalog.get(People.editor(), id);
    }

    private static byte[] cmykTiff(int width, int height) {
        int pixels = 4 * width * height;
        var tiff = ByteBuffer.allocate(8 + 2 + 9 * 12 + 4 + 8 + pixels).order(ByteOrder.LITTLE_ENDIAN);
        int extra = 8 + 2 + 9 * 12 + 4;
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 9);
        entry(tiff, 256, 4, 1, width);
        entry(tiff, 257, 4, 1, height);
        entry(tiff, 258, 3, 4, extra);
        entry(tiff, 259, 3, 1, 1);
        entry(tiff, 262, 3, 1, 5);
        entry(tiff, 273, 4, 1, extra + 8);
        entry(tiff, 277, 3, 1, 4);
        entry(tiff, 278, 4, 1, height);
        entry(tiff, 279, 4, 1, pixels);
        tiff.putInt(0);
        for (int i = 0; i < 4; i++) {
            tiff.putShort((short) 8);
        }
        var ink = new byte[pixels];
        new Random(1).nextBytes(ink);
        return tiff.put(ink).array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] deepPng(int width, int height) {
        var rows = new byte[height * (1 + 6 * width)];
        new Random(2).nextBytes(rows);
        for (int y = 0; y < height; y++) {
            rows[y * (1 + 6 * width)] = 0;
        }
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(rows);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {16, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    // The frame of an HEVC still: brands, and a size told in an `ispe` box.
    private static byte[] heic(int width, int height) {
        var size = box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
        var meta = new ByteArrayOutputStream();
        meta.writeBytes(new byte[4]);
        meta.writeBytes(box("iprp", box("ipco", size)));
        var file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));
        file.writeBytes(box("meta", meta.toByteArray()));
        file.writeBytes(box("mdat", new byte[100]));
        return file.toByteArray();
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }
}
