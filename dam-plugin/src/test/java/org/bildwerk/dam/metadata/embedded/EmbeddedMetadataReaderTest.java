package org.bildwerk.dam.metadata.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The fixtures are written by exiftool, which must be installed: a second opinion on the tags.
class EmbeddedMetadataReaderTest {

    private static final String SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    @TempDir
    private Path folder;

    private final EmbeddedMetadataReader reader = new EmbeddedMetadataReader(Vips.open(), Duration.ofSeconds(10), "en");

    enum Format {
        JPEG("image/jpeg", Encoding.Jpeg.fast(80)),
        PNG("image/png", Encoding.Png.standard()),
        WEBP("image/webp", Encoding.Webp.quality(80)),
        AVIF("image/avif", Encoding.Avif.quality(50)),
        TIFF("image/tiff", Encoding.Tiff.standard());

        private final String mediaType;
        private final Encoding encoding;

        Format(String mediaType, Encoding encoding) {
            this.mediaType = mediaType;
            this.encoding = encoding;
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void readsWhatExiftoolWrote(Format format) throws Exception {
        var file = picture(format);
        exiftool(
                file,
                "-XMP-dc:Title-en=Harbour",
                "-XMP-dc:Title-de=Hafen",
                "-XMP-dc:Description=A harbour at dawn",
                "-XMP-dc:Subject=sea",
                "-XMP-dc:Subject=dawn",
                "-XMP-dc:Creator=Ada Example",
                "-XMP-dc:Rights=(c) Example",
                "-XMP-photoshop:Credit=Example Agency",
                "-XMP-xmpRights:WebStatement=https://example.org/licence",
                "-XMP-xmpRights:UsageTerms=Web only",
                "-XMP-plus:Licensor={LicensorURL=https://example.org/buy}",
                "-XMP-plus:CopyrightOwner={CopyrightOwnerName=Example Ltd}",
                "-XMP-iptcExt:DigitalSourceType=" + SOURCE_TYPE,
                "-XMP-iptcCore:AltTextAccessibility-de=Boote im Hafen",
                "-XMP-iptcCore:AltTextAccessibility-en=Boats in a harbour",
                "-XMP-xmp:Rating=4",
                "-XMP-xmp:Label=Green",
                "-EXIF:DateTimeOriginal=2026:05:04 03:02:01",
                "-EXIF:OffsetTimeOriginal=+02:00");

        var read = reader.read(file, format.mediaType);

        assertThat(read.warnings()).isEmpty();
        var description = read.description();
        assertThat(description.text("en")).isEqualTo(new Text("Harbour", "A harbour at dawn", "Boats in a harbour"));
        assertThat(description.text("de")).isEqualTo(new Text("Hafen", null, "Boote im Hafen"));
        assertThat(description.keywords()).containsExactly("sea", "dawn");
        assertThat(description.creators()).containsExactly("Ada Example");
        assertThat(description.digitalSourceType()).isEqualTo(SOURCE_TYPE);
        assertThat(read.rights().copyrightNotice()).isEqualTo("(c) Example");
        assertThat(read.rights().creditLine()).isEqualTo("Example Agency");
        assertThat(read.rights().licenceUrl()).isEqualTo("https://example.org/licence");
        assertThat(read.rights().usageTerms()).isEqualTo("Web only");
        assertThat(read.rights().acquireUrl()).isEqualTo("https://example.org/buy");
        assertThat(read.rights().holder()).isEqualTo("Example Ltd");
        assertThat(read.captureTime()).hasToString("2026-05-04T01:02:01Z");
        assertThat(read.stars()).isEqualTo(4);
        assertThat(read.label()).isEqualTo("Green");
        assertThat(read.tags()).containsKey("XMP");
    }

    @Test
    void readsIptcAndExifWhereThereIsNoXmp() throws Exception {
        var file = picture(Format.JPEG);
        exiftool(
                file,
                "-IPTC:CodedCharacterSet=UTF8",
                "-IPTC:ObjectName=Größe",
                "-IPTC:Caption-Abstract=Old words",
                "-IPTC:Keywords=one",
                "-IPTC:Keywords=two",
                "-IPTC:By-line=Somebody",
                "-IPTC:Credit=Somewhere",
                "-EXIF:Copyright=(c) exif");
        var read = reader.read(file, "image/jpeg");
        assertThat(read.description().text("en")).isEqualTo(new Text("Größe", "Old words", null));
        assertThat(read.description().keywords()).containsExactly("one", "two");
        assertThat(read.description().creators()).containsExactly("Somebody");
        assertThat(read.rights().creditLine()).isEqualTo("Somewhere");
        assertThat(read.rights().copyrightNotice()).isEqualTo("(c) exif");
    }

    @Test
    void freesTextOfWhatADatabaseCannotTake() throws Exception {
        var file = picture(Format.JPEG);
        exiftool(file, "-XMP-dc:Title=before\u202Eafter", "-XMP-xmpRights:WebStatement=javascript:alert(1)");
        var read = reader.read(file, "image/jpeg");
        assertThat(read.description().text("en").title()).isEqualTo("beforeafter");
        assertThat(read.rights().licenceUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // entities that grow without end
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
                        + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;'>"
                        + "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;'>]>",
                // a file of the server
                "<!DOCTYPE x [<!ENTITY g SYSTEM 'file:///etc/passwd'>]>",
            })
    void readsNoEntities(String doctype) throws Exception {
        var xmp = doctype
                + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
                + "<photoshop:Credit>&g;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>";
        var file = folder.resolve("entities.jpg");
        Files.write(file, withXmp(Pictures.jpeg(1), xmp));
        var read = reader.read(file, "image/jpeg");
        var credit = read.rights().creditLine();
        assertThat(credit == null ? "" : credit).doesNotContain("root:").hasSizeLessThan(100_000);
    }

    @Test
    void refusesTextThatUnpacksToMegabytes() throws Exception {
        var png = new ByteArrayOutputStream();
        var plain = Pictures.encoded(1, 50, 50, Encoding.Png.standard());
        png.write(plain, 0, plain.length - 12);
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("XML:com.adobe.xmp\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(new byte[100 << 20]);
        }
        chunk(png, "iTXt", packed.toByteArray());
        png.write(plain, plain.length - 12, 12);
        var file = folder.resolve("bomb.png");
        Files.write(file, png.toByteArray());
        assertThat(reader.read(file, "image/png").warnings())
                .singleElement()
                .asString()
                .contains("larger than the limit");
    }

    @Test
    void keepsOneFileOfManyElementsFromHoldingUpTheOthers() throws Exception {
        var hostile = folder.resolve("list.png");
        Files.write(hostile, withZippedXmp(list(200_000)));
        var normal = picture(Format.JPEG);
        exiftool(normal, "-XMP-dc:Title=Harbour");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var others = new ArrayList<Future<EmbeddedMetadata>>();
            for (int i = 0; i < 8; i++) {
                assertThat(threads.submit(() -> reader.read(hostile, "image/png")))
                        .isNotNull();
                others.add(threads.submit(() -> reader.read(normal, "image/jpeg")));
            }
            for (var other : others) {
                assertThat(other.get(5, TimeUnit.SECONDS)
                                .description()
                                .text("en")
                                .title())
                        .isEqualTo("Harbour");
            }
        }
        var refused = reader.read(hostile, "image/png");
        assertThat(refused.warnings()).singleElement().asString().contains("15000 elements");
        assertThat(refused.state()).isEqualTo("failed");
    }

    @Test
    void readsTheLongestListThatItTakesAtOnce() throws Exception {
        var file = folder.resolve("list.png");
        Files.write(file, withZippedXmp(list(7_400).replace("<rdf:li/>", "<rdf:li>a</rdf:li>")));
        reader.read(picture(Format.JPEG), "image/jpeg");
        long begin = System.nanoTime();
        var read = reader.read(file, "image/png");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(read.warnings()).isEmpty();
        assertThat(read.tags()).containsKey("XMP");
    }

    @Test
    void boundsTheElementsOfEveryFormat() throws Exception {
        for (var format : List.of(Format.WEBP, Format.TIFF, Format.AVIF)) {
            var file = picture(format);
            var subjects = folder.resolve(format + ".xmp");
            Files.writeString(subjects, list(30_000));
            exiftool(file, "-XMP<=" + subjects);
            assertThat(reader.read(file, format.mediaType).warnings())
                    .as(format.mediaType)
                    .anySatisfy(warning -> assertThat(warning).contains("15000 elements"));
        }
        var gif = folder.resolve("picture.gif");
        Files.write(
                gif,
                HexFormat.of().parseHex("4749463839610100010080000000000000ffffff2c00000000010001000002024401003b"));
        Files.writeString(folder.resolve("gif.xmp"), list(30_000));
        exiftool(gif, "-XMP<=" + folder.resolve("gif.xmp"));
        assertThat(reader.read(gif, "image/gif").warnings())
                .singleElement()
                .asString()
                .contains("15000 elements");
        var jpeg = folder.resolve("segments.jpg");
        var part = list(7_000);
        Files.write(jpeg, withXmp(withXmp(withXmp(Pictures.jpeg(1), part), part), part));
        assertThat(reader.read(jpeg, "image/jpeg").warnings())
                .singleElement()
                .asString()
                .contains("15000 elements");
    }

    private static String list(int items) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:subject><rdf:Bag>"
                + "<rdf:li/>".repeat(items)
                + "</rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>";
    }

    private static byte[] withZippedXmp(String xmp) throws IOException {
        var png = new ByteArrayOutputStream();
        var plain = Pictures.encoded(1, 50, 50, Encoding.Png.standard());
        png.write(plain, 0, plain.length - 12);
        var packed = new ByteArrayOutputStream();
        packed.writeBytes("XML:com.adobe.xmp\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(xmp.getBytes(StandardCharsets.UTF_8));
        }
        chunk(png, "iTXt", packed.toByteArray());
        png.write(plain, plain.length - 12, 12);
        return png.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void survivesDamage(Format format) throws Exception {
        var file = picture(format);
        exiftool(file, "-XMP-dc:Title=Title", "-EXIF:Artist=Artist", "-EXIF:ImageDescription=Words");
        var whole = Files.readAllBytes(file);
        var random = new Random(42);
        for (int round = 0; round < 60; round++) {
            var damaged = whole.clone();
            for (int i = 0; i < 12; i++) {
                damaged[random.nextInt(Math.min(damaged.length, 4_000))] = (byte) random.nextInt(256);
            }
            Files.write(file, round % 4 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
            assertThat(reader.read(file, format.mediaType)).isNotNull();
        }
    }

    private Path picture(Format format) throws IOException {
        var file = folder.resolve("picture." + format.encoding.format().extension());
        Files.write(file, Pictures.encoded(1, 64, 48, format.encoding));
        return file;
    }

    private static void exiftool(Path file, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("exiftool", "-q", "-overwrite_original", "-charset", "UTF8"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    private static byte[] withXmp(byte[] jpeg, String xmp) {
        var body = ("http://ns.adobe.com/xap/1.0/\0" + xmp).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xffe1)
                .putShort((short) (body.length + 2))
                .array());
        out.writeBytes(body);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
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
}
