package org.bildwerk.dam.provenance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetNotFoundException;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Versions;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.ingest.Ingest;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.provenance.evidence.Evidence.Source;
import org.bildwerk.dam.provenance.evidence.generator.Samples;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Metadata;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Real files with real chunks, from the door to the database.
class EvidenceIngestTest {

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void readsAPngWithAnInfotext() throws IOException {
        var asset = stored(png(1, "parameters", Samples.INFOTEXT), "a.png");
        var kept = evidence(asset);
        // Fresh only once the job has looked for our mark in the pixels.
        assertThat(kept.state()).isIn(Derived.State.FRESH, Derived.State.STALE);
        assertThat(kept.report().origin()).isEqualTo(AiOrigin.YES);
        assertThat(kept.fromFile()).isTrue();
        assertThat(Objects.requireNonNull(kept.recipe()).seed()).isEqualTo(1234567890L);
        assertThat(asset.derived().get("evidence")).isNotNull();
        assertThat(asset.description().digitalSourceType()).isEqualTo(SourceType.TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test
    void readsTheGraphInAPng() throws IOException {
        var kept = evidence(stored(png(2, "prompt", Samples.COMFY_PROMPT), "b.png"));
        assertThat(Objects.requireNonNull(kept.recipe()).model()).isEqualTo("landscape_v2.safetensors");
    }

    @Test
    void readsTheUserCommentOfJpegAndWebpInEachEncoding() throws IOException {
        var text = "a café\nSteps: 20, Sampler: Euler, Seed: 11, Size: 320x200";
        for (var format : new Encoding[] {
            Encoding.Jpeg.fast(80).withKeep(Encoding.EVERYTHING),
            Encoding.Webp.quality(80).withKeep(Encoding.EVERYTHING)
        }) {
            for (var charset : new Comment[] {Comment.BIG, Comment.LITTLE, Comment.UTF_8}) {
                var file = withExif(3, format, exif(charset, text));
                var kept = evidence(stored(file, "c-" + charset));
                assertThat(Objects.requireNonNull(kept.recipe(), charset.name()).prompt())
                        .isEqualTo("a café");
            }
        }
    }

    @Test
    void readsWhatIsHiddenInTheTransparencyByTheJob() throws IOException {
        var json = "{\"Software\": \"NovelAI\", \"Source\": \"NovelAI Diffusion V4\", \"Comment\": \"%s\"}"
                .formatted(Samples.NOVEL_COMMENT.replace("\n", " ").replace("\"", "\\\""));
        var asset = stored(hidden(json), "d.png");
        await().untilAsserted(
                        () -> assertThat(evidence(asset).report().origin()).isEqualTo(AiOrigin.YES));
        await().until(() -> evidence(asset).state() == Derived.State.FRESH);
        assertThat(Objects.requireNonNull(evidence(asset).recipe()).prompt()).isEqualTo("a ship in a bottle");
        var now = dam.bean(AssetCatalog.class).get(People.editor(), asset.id());
        assertThat(now.description().digitalSourceType()).isEqualTo(SourceType.TRAINED_ALGORITHMIC_MEDIA);
        assertThat(now.revision()).isEqualTo(asset.revision() + 1);
        assertThat(dam.bean(AuditTrail.class).of("asset:" + asset.id(), 10))
                .extracting(AuditEntry::command)
                .contains("asset.describe");
    }

    @Test
    void leavesTheSourceTypeToWhoeverTookItAway() throws IOException {
        var asset = stored(png(11, "parameters", Samples.INFOTEXT), "j.png");
        var descriptions = dam.bean(AssetDescriptions.class);
        var without = descriptions.describe(
                People.editor(),
                asset.id(),
                asset.revision(),
                asset.description().withSourceType(null),
                asset.rights());
        descriptions.supplySourceType(
                People.editor(), asset.id(), asset.version().id(), SourceType.TRAINED_ALGORITHMIC_MEDIA);
        var now = dam.bean(AssetCatalog.class).get(People.editor(), asset.id());
        assertThat(now.description().digitalSourceType()).isNull();
        assertThat(now.revision()).isEqualTo(without.revision());
    }

    @Test
    void namesTheSourceTypeOfANewVersionWhereTheRecordHasNone() throws IOException {
        var asset = Pictures.stored(dam, People.editor(), 71);
        assertThat(asset.description().digitalSourceType()).isNull();
        var bytes = new java.io.ByteArrayInputStream(png(12, "parameters", Samples.INFOTEXT));
        try (var staging = dam.bean(Ingest.class).stage(bytes)) {
            dam.bean(Versions.class).replace(People.editor(), asset.id(), staging, "k.png");
        }
        assertThat(dam.bean(AssetCatalog.class)
                        .get(People.editor(), asset.id())
                        .description()
                        .digitalSourceType())
                .isEqualTo(SourceType.TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test
    void takesNoPromptForACaption() throws IOException {
        var asset = stored(
                withExif(5, Encoding.Jpeg.fast(80).withKeep(Encoding.EVERYTHING), description(Samples.MIDJOURNEY)),
                "e.jpg");
        assertThat(asset.description().texts()).isEmpty();
        assertThat(evidence(asset).report().evidence().getFirst().software()).isEqualTo("Midjourney");
        var caption = "Boats in the harbour";
        var other = stored(
                withExif(6, Encoding.Jpeg.fast(80).withKeep(Encoding.EVERYTHING), description(caption)), "f.jpg");
        assertThat(other.description().text("en").caption()).isEqualTo(caption);
    }

    @Test
    void keepsEvidenceFromThoseWhoMayNotSeeTheAsset() {
        var asset = Pictures.stored(dam, People.editor(), 70);
        assertThat(evidence(asset).report().origin()).isEqualTo(AiOrigin.UNKNOWN);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> dam.bean(AssetEvidence.class).of(People.with("somebody else"), asset.id()))
                .isInstanceOf(AssetNotFoundException.class);
    }

    @Test
    void readsAgainWhatAnotherReleaseRead() throws IOException {
        var asset = stored(png(8, "invokeai_metadata", Samples.INVOKE), "g.png");
        dam.jdbc()
                .sql(
                        "update bw_derived set maker = 'evidence 0', value = null where kind = 'evidence' and version_id = ?")
                .param(asset.version().id().value())
                .update();
        dam.jdbc()
                .sql("delete from bw_recipe where version_id = ?")
                .param(asset.version().id().value())
                .update();
        dam.bean(EvidenceOrders.class).rebuild(People.administrator());
        await().untilAsserted(() -> assertThat(evidence(asset).recipe()).isNotNull());
        assertThat(evidence(asset).report().evidence().getFirst().source()).isEqualTo(Source.GENERATOR);
    }

    @Test
    void leavesOurOwnRecipeAlone() throws IOException {
        var asset = stored(png(9, "parameters", Samples.INFOTEXT), "h.png");
        dam.jdbc()
                .sql("update bw_recipe set origin = 'generated', body = '{\"prompt\": \"ours\"}' where version_id = ?")
                .param(asset.version().id().value())
                .update();
        dam.inTransaction(() -> dam.bean(EvidenceFact.class)
                .update(asset.version().id(), EvidenceReader.read(Samples.all().getFirst(), null, null)));
        assertThat(evidence(asset).fromFile()).isFalse();
        assertThat(Objects.requireNonNull(evidence(asset).recipe()).prompt()).isEqualTo("ours");
    }

    @Test
    void givesARestoredVersionTheSameEvidence() throws IOException {
        var asset = stored(png(10, "Dream", Samples.DREAM), "i.png");
        var versions = dam.bean(Versions.class);
        versions.restore(People.editor(), asset.id(), asset.version().id());
        var kept = evidence(asset);
        assertThat(kept.report().origin()).isEqualTo(AiOrigin.YES);
        assertThat(kept.recipe()).isNotNull();
    }

    private static AssetEvidence.Kept evidence(Asset asset) {
        return dam.bean(AssetEvidence.class).of(People.editor(), asset.id());
    }

    private static Asset stored(byte[] file, String name) {
        var stored = (Ingested.Stored) Pictures.store(dam, People.editor(), file, name);
        return dam.bean(AssetCatalog.class).get(People.editor(), stored.id());
    }

    /// Returns a PNG with an `iTXt` chunk behind its header.
    private static byte[] png(long seed, String keyword, String text) throws IOException {
        var plain = Pictures.encoded(seed, 64, 48, Encoding.Png.standard());
        var body = new ByteArrayOutputStream();
        body.writeBytes("iTXt".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(new byte[5]);
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        var crc = new CRC32();
        crc.update(body.toByteArray());
        int header = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, header);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.size() - 4).array());
        out.writeBytes(body.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(plain, header, plain.length - header);
        return out.toByteArray();
    }

    private static byte[] withExif(long seed, Encoding encoding, byte[] exif) {
        try (var image = Vips.open().fromPixels(Pictures.pixels(seed + exif.length, 64, 48), 64, 48, 3);
                var marked = image.withMetadata(Metadata.EXIF, exif)) {
            return marked.encode(encoding);
        }
    }

    private enum Comment {
        BIG,
        LITTLE,
        UTF_8;

        byte[] bytes(String text) {
            var head = this == UTF_8 ? "ASCII\0\0\0" : "UNICODE\0";
            var charset = switch (this) {
                case BIG -> StandardCharsets.UTF_16BE;
                case LITTLE -> StandardCharsets.UTF_16LE;
                case UTF_8 -> StandardCharsets.UTF_8;
            };
            var body = text.getBytes(charset);
            return ByteBuffer.allocate(8 + body.length)
                    .put(head.getBytes(StandardCharsets.ISO_8859_1))
                    .put(body)
                    .array();
        }
    }

    /// Returns an EXIF block whose only entry is a user comment.
    private static byte[] exif(Comment comment, String text) {
        var bytes = comment.bytes(text);
        return ByteBuffer.allocate(6 + 8 + 18 + 18 + bytes.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 0x9286)
                .putShort((short) 7)
                .putInt(bytes.length)
                .putInt(44)
                .putInt(0)
                .put(bytes)
                .array();
    }

    /// Returns an EXIF block whose only entry is an image description.
    private static byte[] description(String text) {
        var bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(6 + 8 + 18 + bytes.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(bytes.length)
                .putInt(26)
                .putInt(0)
                .put(bytes)
                .array();
    }

    /// Returns a PNG that carries the text in the lowest bits of its transparency, column by column.
    private static byte[] hidden(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var bits = ByteBuffer.allocate(19 + packed.size())
                .put("stealth_pngcomp".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8 * packed.size())
                .put(packed.toByteArray())
                .array();
        int width = 128;
        int height = 96;
        var pixels = new byte[4 * width * height];
        java.util.Arrays.fill(pixels, (byte) 0xfe);
        for (int bit = 0; bit < 8 * bits.length; bit++) {
            int pixel = bit % height * width + bit / height;
            pixels[4 * pixel + 3] |= (byte) ((bits[bit / 8] >> (7 - bit % 8)) & 1);
        }
        try (var image = Vips.open().fromPixels(pixels, width, height, 4)) {
            return image.encode(Encoding.Png.standard());
        }
    }
}
