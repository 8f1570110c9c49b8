package org.bildwerk.dam.provenance.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.mark.Marks;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Slug;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StamperTest {

    private static final String PROMPT = "a cup of tea, by a secret recipe";

    private static DamTest dam;
    private static Stamper stamper;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
        stamper = dam.bean(Stamper.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void stampsAnUploadWithItsRecordAndKeepsTheOriginal() throws Exception {
        var asset = described(Pictures.stored(dam, People.editor(), 1), "Tasse");
        var stamp = stamper.stamp(People.editor(), asset.id(), Occasion.REQUEST);
        assertThat(stamp.state()).isEqualTo(Derived.State.FRESH);
        var credential = credential(stamp);
        assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.opened", "c2pa.edited.metadata");
        var written = ImageMetadata.read(MemoryChannel.of(bytes(stamp.file().blob())));
        assertThat(written.get(IptcFields.TITLE).flatMap(title -> title.in("de")))
                .contains("Tasse");
        assertThat(written.get(IptcFields.CREDIT_LINE).map(FieldValue.Text::value))
                .contains("Studio / Bildwerk");
        assertThat(get(asset.id()).version()).isEqualTo(asset.version());
        assertThat(stamper.drift(get(asset.id())).orElseThrow().none()).isTrue();
        assertThat(stamp.file().warnings()).isEmpty();
    }

    @Test
    void showsWhatAFileDoesNotSayYetAndStampsItAgainFromTheOriginal() throws Exception {
        var asset = described(Pictures.stored(dam, People.editor(), 2), "Tasse");
        var first = stamper.fresh(People.editor(), asset.id(), Occasion.DOWNLOAD);
        assertThat(stamper.fresh(People.editor(), asset.id(), Occasion.DOWNLOAD).file())
                .isEqualTo(first.file());
        described(get(asset.id()), "Becher");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stamper.find(get(asset.id())).orElseThrow().state() == Derived.State.STALE);
        assertThat(stamper.drift(get(asset.id())).orElseThrow().differences())
                .extracting(Drift.Difference::field)
                .containsExactly("description.texts.de.title");
        var second = stamper.fresh(People.editor(), asset.id(), Occasion.DOWNLOAD);
        assertThat(second.fresh()).isTrue();
        assertThat(credential(second).tree().depth()).isEqualTo(2);
        assertThat(references(first.file().blob())).isZero();
        assertThat(references(second.file().blob())).isEqualTo(1);
    }

    @Test
    void keepsAChainThreeDeepAndFlatOverTenEdits() throws Exception {
        var original = Pictures.stored(dam, People.editor(), 3);
        var signed = stamper.stamp(People.editor(), original.id(), Occasion.REQUEST);
        var uploaded = ((Ingested.Stored)
                        Pictures.store(dam, People.editor(), bytes(signed.file().blob()), "signed.jpg"))
                .asset();
        var variant = Pictures.stored(dam, People.editor(), 4);
        link(variant, uploaded, "variant-of");
        stamper.stamp(People.editor(), variant.id(), Occasion.REQUEST);
        var crop = Pictures.stored(dam, People.editor(), 5);
        link(crop, variant, "cropped-from");
        var once = described(crop, "Edit 1");
        var first = stamper.stamp(People.editor(), once.id(), Occasion.REQUEST);
        var tree = credential(first).tree();
        assertThat(tree.deeds()).extracting(Credential.Deed::action).containsExactly("c2pa.opened", "c2pa.cropped");
        assertThat(tree.ingredients()).extracting(Credential.Origin::title).contains("picture-4.jpg");
        assertThat(tree.depth()).isGreaterThanOrEqualTo(4);
        assertThat(depthOfAnAvifRenditionOf(once)).isGreaterThanOrEqualTo(4);
        var size = first.file().size();
        for (int i = 2; i <= 10; i++) {
            var edited = described(get(crop.id()), "Edit " + i % 10);
            var again = stamper.stamp(People.editor(), edited.id(), Occasion.RESTAMP);
            assertThat(again.file().size()).isLessThanOrEqualTo(size);
        }
    }

    @Test
    void marksAGeneratedPictureAndKeepsItsPromptAtHome() throws Exception {
        var asset = ((Ingested.Stored) Pictures.store(
                        dam, People.editor(), Pictures.encoded(6, 640, 512, Encoding.Png.standard()), "cup.png"))
                .asset();
        generated(asset);
        var stamp = stamper.stamp(People.editor(), asset.id(), Occasion.REQUEST);
        var file = stamp.file();
        assertThat(file.mark()).isNotNull();
        var credential = credential(stamp);
        assertThat(credential.tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.created", "c2pa.watermarked.unbound");
        assertThat(new String(bytes(file.blob()), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(PROMPT);
        try (var lease = dam.bean(BlobStore.class).lend(file.blob())) {
            var found = dam.bean(Marks.class).find(lease.path());
            assertThat(found.found()).isTrue();
            assertThat(found.owner().asset()).isEqualTo(asset.id());
        }
        assertThat(ImageMetadata.read(MemoryChannel.of(bytes(file.blob())))
                        .get(IptcFields.DIGITAL_SOURCE_TYPE)
                        .map(FieldValue.Text::value))
                .hasValueSatisfying(type -> assertThat(type).endsWith("trainedAlgorithmicMedia"));
        assertThat(references(asset.version().blob())).isEqualTo(1);
    }

    @Test
    void rendersAnEditIntoTheStampedFile() throws Exception {
        var asset = Pictures.stored(dam, People.editor(), 7);
        var crop = new Edit(1, 0, new Edit.Crop(0.25, 0.25, 0.5, 0.5));
        var edited =
                dam.bean(Edits.class).apply(People.editor(), asset.id(), asset.revision(), crop, FocalPoint.CENTRE);
        var stamp = stamper.stamp(People.editor(), edited.id(), Occasion.REQUEST);
        assertThat(credential(stamp).tree().deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.opened", "c2pa.orientation", "c2pa.cropped", "c2pa.edited.metadata");
        var header = org.bildwerk.vips.Vips.open().header(bytes(stamp.file().blob()));
        assertThat(header.width()).isEqualTo(100);
        assertThat(header.height()).isEqualTo(160);
    }

    @Test
    void stampsByItselfWhatIsApproved() {
        var asset = Pictures.stored(dam, People.editor(), 8);
        var life = dam.bean(AssetLife.class);
        life.submit(People.editor(), asset.id());
        life.approve(People.reviewer(), asset.id());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stamper.find(get(asset.id())).filter(Stamp::fresh).isPresent());
        assertThat(stamper.find(get(asset.id())).orElseThrow().file().occasion())
                .isEqualTo("approval");
    }

    @Test
    void readsTheCredentialOfWhatComesIn() throws Exception {
        var original = Pictures.stored(dam, People.editor(), 9);
        var signed = stamper.stamp(People.editor(), original.id(), Occasion.REQUEST);
        var again = ((Ingested.Stored)
                        Pictures.store(dam, People.editor(), bytes(signed.file().blob()), "again.jpg"))
                .id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(again).derived().containsKey("credential")
                        && get(original.id()).derived().containsKey("credential"));
        assertThat(standing(again)).isEqualTo("own-authority");
        assertThat(standing(original.id())).isEqualTo("absent");
    }

    @Test
    void keepsTheReasonWhereAFormatCannotCarryACredential() {
        var asset = Pictures.stored(dam, People.editor(), 10);
        dam.jdbc()
                .sql("update bw_version set media_type = 'image/vnd.adobe.photoshop' where id = ?")
                .param(asset.version().id().value())
                .update();
        assertThatThrownBy(() -> stamper.stamp(People.editor(), asset.id(), Occasion.REQUEST))
                .hasMessageContaining("carry no credential");
        var stamp = stamper.find(get(asset.id())).orElseThrow();
        assertThat(stamp.state()).isEqualTo(Derived.State.FAILED);
        assertThat(stamp.reason()).contains("image/vnd.adobe.photoshop");
    }

    @Test
    void letsNoViewerStamp() {
        var asset = Pictures.stored(dam, People.editor(), 11);
        assertThatThrownBy(() -> stamper.stamp(People.with("viewer", Role.VIEWER), asset.id(), Occasion.REQUEST))
                .isInstanceOf(NotAllowedException.class);
    }

    private static int depthOfAnAvifRenditionOf(Asset asset) {
        try (var bench = Workbench.in(dam.home().resolve("work"))) {
            var published = new Publication(
                    asset.id(),
                    asset.key(),
                    new SiteId(UUID.randomUUID()),
                    "shop",
                    1,
                    "1-abcdef",
                    new Slug("cup"),
                    asset.version().id(),
                    Edit.NONE,
                    asset.focalPoint(),
                    Instant.now(),
                    "publisher",
                    null);
            var record = new Delivered(asset.description(), asset.rights(), "de");
            var bytes = Pictures.encoded(5, 160, 100, Encoding.Avif.quality(60));
            var signed = dam.bean(RenditionSigner.class)
                    .sign(new RenditionSigner.Order(
                            published, record, "image/avif", bytes, List.of(Step.RESIZE), null, false, false));
            var target = Files.write(bench.next(), signed.bytes());
            var credential =
                    dam.bean(CredentialReader.class).read(target, "image/avif").credential();
            assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
            assertThat(credential.tree().deeds())
                    .extracting(Credential.Deed::action)
                    .containsExactly(
                            "c2pa.opened",
                            "c2pa.cropped",
                            "c2pa.resized.proportional",
                            "c2pa.transcoded",
                            "c2pa.published");
            return credential.tree().depth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String standing(AssetId id) {
        return get(id).derived().get("credential").value().path("standing").asString();
    }

    private static Asset get(AssetId id) {
        return dam.bean(AssetCatalog.class).get(People.administrator(), id);
    }

    private static Asset described(Asset asset, String title) {
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text(title, null, "Eine Tasse auf einem Tisch"));
        var rights = new Rights(
                "Studio",
                "Studio / Bildwerk",
                "© Studio",
                "https://example.org/licence",
                "https://example.org/buy",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return dam.bean(AssetDescriptions.class)
                .describe(
                        People.editor(),
                        asset.id(),
                        asset.revision(),
                        new Description(texts, List.of("tea"), List.of("Studio"), null),
                        rights);
    }

    private static void link(Asset child, Asset parent, String relation) {
        dam.jdbc()
                .sql("insert into bw_lineage (child_version, parent_version, relation) values (?, ?, ?)")
                .params(child.version().id().value(), parent.version().id().value(), relation)
                .update();
    }

    private static void generated(Asset asset) {
        VersionId version = asset.version().id();
        dam.jdbc()
                .sql("update bw_version set origin = 'generate' where id = ?")
                .param(version.value())
                .update();
        var recipe = new Recipe("sd-turbo", "ab".repeat(32), PROMPT, null, 7L, "torch-cpu", null, 1, 0.0, 640, 512);
        dam.jdbc()
                .sql("insert into bw_recipe (version_id, body) values (?, cast(? as jsonb))")
                .params(version.value(), Json.write(recipe))
                .update();
    }

    private static Credential credential(Stamp stamp) {
        try (var lease = dam.bean(BlobStore.class).lend(stamp.file().blob())) {
            return dam.bean(CredentialReader.class)
                    .read(lease.path(), stamp.file().mediaType())
                    .credential();
        }
    }

    private static byte[] bytes(BlobId blob) {
        try (var in = dam.bean(BlobStore.class).open(blob)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int references(BlobId blob) {
        return dam.jdbc()
                .sql("select reference_count from bw_blob where sha256 = ?")
                .param(blob.sha256())
                .query(Integer.class)
                .single();
    }
}
