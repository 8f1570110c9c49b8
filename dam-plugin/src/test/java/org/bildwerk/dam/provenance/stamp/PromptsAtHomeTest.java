package org.bildwerk.dam.provenance.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.provenance.HiddenTexts;
import org.bildwerk.dam.provenance.PromptRedaction;
import org.bildwerk.dam.provenance.Spoken;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.credential.CredentialWriter;
import org.bildwerk.dam.provenance.evidence.StealthText;
import org.bildwerk.dam.provenance.manifest.Action;
import org.bildwerk.dam.provenance.manifest.Generation;
import org.bildwerk.dam.provenance.manifest.HumanOversight;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.ManifestRecipes;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Statement;
import org.bildwerk.dam.provenance.manifest.Subject;
import org.bildwerk.dam.provenance.manifest.Tool;
import org.bildwerk.dam.provenance.redaction.RedactionException;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file that came from elsewhere knows of its prompt stays in the house.
class PromptsAtHomeTest {

    private static final String PROMPT = "a secret garden behind the old mill";
    private static final String INFOTEXT = PROMPT + "\nSteps: 20, Sampler: Euler, Seed: 11, Size: 320x200";

    private static DamTest dam;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp", "avif", "tiff"})
    void takesItOutOfExifAndXmpOfEachFormat(String format) {
        var picture = Pictures.encoded(20, 320, 200, encoding(format));
        var change = MetadataChange.none()
                .set(IptcFields.USER_COMMENT, new FieldValue.Text(INFOTEXT))
                .set(IptcFields.AI_PROMPT_INFORMATION, new FieldValue.Text(PROMPT))
                .set(IptcFields.INSTRUCTIONS, new FieldValue.Text("again: " + PROMPT))
                .set(IptcFields.DESCRIPTION, FieldValue.Localized.of(INFOTEXT))
                .set(IptcFields.SOURCE, new FieldValue.Text("Agency"));
        var target = new MemoryChannel();
        MetadataWriter.standard().write(MemoryChannel.of(picture), target, change);
        assertThat(Spoken.in(target.toByteArray(), PROMPT)).isTrue();
        var file = stamped(stored(target.toByteArray(), "garden." + format));
        assertThat(Spoken.in(file, PROMPT)).isFalse();
        assertThat(Spoken.in(file, "Agency")).isTrue();
    }

    @Test
    void takesItOutOfPackedTextsOfAPng() {
        var picture = Pictures.encoded(21, 320, 200, Encoding.Png.standard());
        var original = withPackedText(picture, "parameters", INFOTEXT);
        assertThat(Spoken.in(original, PROMPT)).isTrue();
        assertThat(Spoken.in(stamped(stored(original, "garden.png")), PROMPT)).isFalse();
    }

    @Test
    void saysStillThatAModelMadeThePicture() throws IOException {
        var picture = Pictures.encoded(41, 320, 200, Encoding.Png.standard());
        var file = stamped(stored(withPackedText(picture, "parameters", INFOTEXT), "told.png"));
        assertThat(ImageMetadata.read(MemoryChannel.of(file))
                        .get(IptcFields.DIGITAL_SOURCE_TYPE)
                        .map(FieldValue.Text::value))
                .contains(SourceType.TRAINED_ALGORITHMIC_MEDIA);
        assertThat(String.valueOf(reading(file).manifests()))
                .contains("\"Iptc4xmpExt:DigitalSourceType\":\"" + SourceType.TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test
    void takesItOutOfTheTransparency() {
        var original = HiddenTexts.png(INFOTEXT);
        assertThat(hidesText(original)).isTrue();
        var file = stamped(stored(original, "hidden.png"));
        assertThat(hidesText(file)).isFalse();
    }

    private static boolean hidesText(byte[] png) {
        try (var image = Vips.open().load(png)) {
            return StealthText.isIn(image);
        }
    }

    @Test
    void takesItOutOfTheCredentialThatSomebodyElseSigned() throws Exception {
        var asset = stored(signed(definition(), 22), "signed.jpg");
        var file = stamped(asset);
        assertThat(Spoken.in(file, PROMPT)).isFalse();
        var credential = credential(file);
        assertThat(credential.holds()).isTrue();
        assertThat(credential.failures()).isEmpty();
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly(Action.OPENED, Action.REDACTED, Action.METADATA);
        assertThat(credential.tree().ingredients().getFirst().manifest()).isNotNull();
    }

    @Test
    void leavesTheCredentialBehindWhereThePromptMayNotBeTakenOut() throws Exception {
        var plain = definition();
        var actions = plain.actions().stream()
                .map(action -> action.with(new Action.Parameter("com.example.prompt", PROMPT)))
                .toList();
        var speaking = new ManifestDefinition(
                plain.claimGenerator(),
                plain.title(),
                plain.format(),
                List.of(),
                actions.stream().map(action -> action.using(List.of())).toList(),
                true,
                plain.assertions(),
                List.of(),
                false);
        var file = stamped(stored(signed(speaking, 23), "speaking.jpg"));
        assertThat(Spoken.in(file, PROMPT)).isFalse();
        var credential = credential(file);
        assertThat(credential.holds()).isTrue();
        assertThat(credential.tree().ingredients().getFirst().manifest()).isNull();
    }

    @Test
    void namesTheReasonAlsoWhereNoCredentialHeldThePrompt() throws Exception {
        var original = withPackedText(Pictures.encoded(26, 320, 200, Encoding.Png.standard()), "parameters", INFOTEXT);
        var asset = stored(original, "bare.png");
        assertThat(Spoken.in(stamped(asset), "c2pa.PII.present")).isFalse();
        var file = bytes(
                dam.bean(PromptRedaction.class).redact(People.editor(), asset.id(), RedactionReason.PERSONAL_DATA));
        assertThat(Spoken.in(file, PROMPT)).isFalse();
        assertThat(Spoken.in(file, "c2pa.PII.present")).isTrue();
        var path = Files.write(Files.createTempFile(folder, "bare", ".png"), file);
        var reading = dam.bean(CredentialReader.class).read(path, "image/png");
        assertThat(reading.credential().holds()).isTrue();
        assertThat(reading.credential().failures()).isEmpty();
        assertThat(Rubric.strict().broken(Objects.requireNonNull(reading.crJson())))
                .isEmpty();
        assertThat(reading.credential().tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly(Action.OPENED, Action.METADATA, Action.METADATA);
    }

    @Test
    void redactsForGoodAndWritesItDown() throws Exception {
        var asset = stored(signed(definition(), 24), "redacted.jpg");
        var redaction = dam.bean(PromptRedaction.class);
        var viewer = People.with("viewer", Role.VIEWER);
        assertThatThrownBy(() -> redaction.redact(viewer, asset.id(), RedactionReason.PERSONAL_DATA))
                .isInstanceOf(NotAllowedException.class);
        assertThat(redaction.of(People.editor(), asset.id())).isEmpty();
        var stamp = redaction.redact(People.editor(), asset.id(), RedactionReason.PERSONAL_DATA);
        var file = bytes(stamp);
        assertThat(Spoken.in(file, PROMPT)).isFalse();
        assertThat(Spoken.in(file, "c2pa.PII.present")).isTrue();
        var reading = reading(file);
        assertThat(reading.credential().holds()).isTrue();
        assertThat(Rubric.strict().broken(Objects.requireNonNull(reading.crJson())))
                .isEmpty();
        assertThat(redaction.of(People.editor(), asset.id()).orElseThrow().reason())
                .isEqualTo(RedactionReason.PERSONAL_DATA);
        assertThat(dam.bean(AuditTrail.class).of("asset:" + asset.id(), 10))
                .extracting(AuditEntry::command)
                .contains("asset.redact", "asset.stamp");
        var plain = Pictures.stored(dam, People.editor(), 25);
        assertThatThrownBy(() -> redaction.redact(People.editor(), plain.id(), RedactionReason.PERSONAL_DATA))
                .isInstanceOf(RedactionException.class);
    }

    private static ManifestDefinition definition() {
        var subject =
                new Subject("garden", "image/jpeg", Instant.now(), Statement.NOTHING, List.of(), true, null, false);
        var generation =
                new Generation(new Tool("model", "1"), "model", null, PROMPT, List.of(), HumanOversight.PROMPT_GUIDED);
        return new ManifestRecipes(new Tool("Elsewhere", "1")).generated(subject, generation);
    }

    private static byte[] signed(ManifestDefinition definition, long seed) throws IOException {
        var source = Files.write(folder.resolve("source-" + seed), Pictures.jpeg(seed));
        var target = folder.resolve("target-" + seed);
        dam.bean(CredentialWriter.class)
                .sign(new CredentialWriter.Order(
                        definition, source, target, Map.of(), false, false, Rubric.withPrompt()));
        var bytes = Files.readAllBytes(target);
        assertThat(Spoken.in(bytes, PROMPT)).isTrue();
        return bytes;
    }

    private static Encoding encoding(String format) {
        return switch (format) {
            case "jpeg" -> Encoding.Jpeg.fast(80);
            case "png" -> Encoding.Png.standard();
            case "webp" -> Encoding.Webp.quality(80);
            case "avif" -> Encoding.Avif.quality(60);
            default -> Encoding.Tiff.standard();
        };
    }

    private static byte[] withPackedText(byte[] png, String keyword, String text) {
        var body = new ByteArrayOutputStream();
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            body.writeBytes((keyword + "\0\0").getBytes(StandardCharsets.ISO_8859_1));
            try (var packed = new DeflaterOutputStream(body)) {
                packed.write(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            int header = 33;
            var chunk = new ByteArrayOutputStream();
            chunk.writeBytes("zTXt".getBytes(StandardCharsets.US_ASCII));
            chunk.writeBytes(body.toByteArray());
            var sum = new CRC32();
            sum.update(chunk.toByteArray());
            out.write(png, 0, header);
            out.writeInt(body.size());
            out.write(chunk.toByteArray());
            out.writeInt((int) sum.getValue());
            out.write(png, header, png.length - header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static Asset stored(byte[] bytes, String name) {
        return ((Ingested.Stored) Pictures.store(dam, People.editor(), bytes, name)).asset();
    }

    private static byte[] stamped(Asset asset) {
        try {
            return bytes(dam.bean(Stamper.class).stamp(People.editor(), asset.id(), Occasion.REQUEST));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Stamp stamp) {
        try (var in = dam.bean(BlobStore.class).open(stamp.file().blob())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CredentialReader.Reading reading(byte[] jpeg) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "stamped", ".jpg"), jpeg);
        return dam.bean(CredentialReader.class).read(file, "image/jpeg");
    }

    private static Credential credential(byte[] jpeg) throws IOException {
        return reading(jpeg).credential();
    }
}
