package org.bildwerk.metadata.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.TextChunk;
import org.junit.jupiter.api.Test;

class PngContainerTest {

    private static final int BEHIND_HEADER = 8 + 25;

    @Test
    void readsTextsOfAllThreeKinds() {
        var prompt = "a fox".repeat(1000);
        var file = inserted(
                chunk("tEXt", "parameters\0Steps: 20"),
                chunk("zTXt", "prompt\0\0", Inflation.deflate(prompt.getBytes(StandardCharsets.UTF_8))),
                chunk("iTXt", "workflow\0\0\0de\0Ablauf\0", "{\"ü\":1}".getBytes(StandardCharsets.UTF_8)),
                chunk("iTXt", "Title\0\1\0\0\0", Inflation.deflate("Größe".getBytes(StandardCharsets.UTF_8))),
                chunk("tEXt", "Author\0M\u00fcller"));
        assertThat(Files.read(file).texts())
                .containsExactly(
                        new TextChunk("parameters", "Steps: 20"),
                        new TextChunk("prompt", prompt),
                        new TextChunk("workflow", "{\"ü\":1}"),
                        new TextChunk("Title", "Größe"),
                        new TextChunk("Author", "Müller"));
        assertThat(Files.read(file).warnings()).isEmpty();
    }

    @Test
    void keepsTextsThatStayByteForByteInTheirPlace() {
        var translated = chunk("iTXt", "workflow\0\0\0de\0Ablauf\0", "{}".getBytes(StandardCharsets.UTF_8));
        var file = inserted(chunk("tEXt", "one\0" + "1"), translated, chunk("zzTz", "kept"));
        var texts = Files.read(file).texts();
        assertThat(Files.replace(file, MetadataBlobs.NONE.withTexts(texts))).isEqualTo(file);
        var without = Files.replace(file, MetadataBlobs.NONE.withTexts(texts.subList(1, 2)));
        assertThat(without).isEqualTo(inserted(translated, chunk("zzTz", "kept")));
        var more = new ArrayList<>(texts.reversed());
        more.add(new TextChunk("three", "drei \u4e09"));
        var changed = Files.replace(file, MetadataBlobs.NONE.withTexts(more));
        assertThat(Files.read(changed).texts()).isEqualTo(more);
        assertThat(ReplaceTest.indexOf(changed, translated)).isPositive();
    }

    @Test
    void readsRawProfilesAndReplacesThemByProperChunks() {
        var exif = Pictures.exif("Somebody");
        var profile = RawProfile.encode("exif", Assembly.join(JpegSegments.EXIF, exif));
        var file = inserted(chunk("zTXt", "Raw profile type exif\0\0", Inflation.deflate(profile)));
        var blobs = Files.read(file);
        assertThat(blobs).isEqualTo(MetadataBlobs.NONE.withExif(exif));
        var replaced = Files.replace(file, blobs);
        assertThat(replaced).isEqualTo(inserted(chunk("eXIf", "", exif)));
    }

    @Test
    void readsIimUnderTheHeaderThatExiftoolWrites() {
        var iim = Pictures.iim("Caption");
        var wrapped = new PhotoshopResources(List.of(), new byte[0]).with(iim, true);
        var profile = RawProfile.encode("IPTC profile", wrapped);
        var file = inserted(chunk("zTXt", "Raw profile type iptc\0\0", Inflation.deflate(profile)));
        assertThat(Files.read(file).iim()).isEqualTo(iim);
    }

    @Test
    void ignoresAChunkWithAWrongChecksum() {
        var exif = chunk("eXIf", "", Pictures.exif("Somebody"));
        exif[20] ^= 1;
        var blobs = Files.read(inserted(exif));
        assertThat(blobs.exif()).isNull();
        assertThat(blobs.warnings()).singleElement().asString().contains("checksum");
    }

    @Test
    void doesNotInflateABomb() {
        var zeros = Inflation.deflate(new byte[40 << 20]);
        var bombs = new byte[60][];
        Arrays.setAll(bombs, i -> chunk("zTXt", "bomb" + i + "\0\0", zeros));
        bombs[7] = chunk("iTXt", PngText.XMP + "\0\1\0\0\0", zeros);
        var blobs = Files.read(inserted(bombs));
        assertThat(blobs.texts()).isEmpty();
        assertThat(blobs.xmp()).isNull();
        assertThat(blobs.warnings()).isNotEmpty();
    }

    @Test
    void refusesKeywordsThatPngDoesNotTake() {
        for (var keyword : List.of("", "x".repeat(80), "new\nline", "\u4e2d", PngText.XMP, "Raw profile type xmp")) {
            var blobs = MetadataBlobs.NONE.withTexts(List.of(new TextChunk(keyword, "text")));
            assertThatIllegalArgumentException().isThrownBy(() -> Files.replace(Pictures.png(), blobs));
        }
    }

    static byte[] inserted(byte[]... chunks) {
        var png = Pictures.png();
        return Assembly.join(
                Arrays.copyOf(png, BEHIND_HEADER),
                Assembly.join(chunks),
                Arrays.copyOfRange(png, BEHIND_HEADER, png.length));
    }

    static byte[] chunk(String type, String start, byte[]... rest) {
        var data = Assembly.join(start.getBytes(StandardCharsets.ISO_8859_1), Assembly.join(rest));
        return PngChunks.encode(type, data);
    }
}
