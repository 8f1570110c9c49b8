package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.CredentialReader;
import org.bildwerk.dam.provenance.stamp.Occasion;
import org.bildwerk.dam.provenance.stamp.Stamper;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A delivered picture leads back to where it comes from: by its chain of credentials, and by its mark without one.
class DeliveredProvenanceTest {

    private static DeliveryTest server;
    private static SiteFixture shop;

    /// Wants the credential inside every rendition.
    private static SiteFixture gallery;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        gallery = server.site("gallery");
        server.dam().bean(SiteCredentials.class).choose(SiteFixture.SEO, gallery.site(), CredentialChoice.INSIDE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsTheWholeChainInTheRenditionOfACropAndDoesNotGrowWithEdits() throws Exception {
        var original = approved("Original", jpeg(1));
        var upload = approved("Upload", stampedBytes(original));
        var variant = approved("Variante", jpeg(2));
        generated(variant);
        link(variant, upload, "variant-of");
        stamp(variant);
        var crop = approved("Edit 1", jpeg(3));
        link(crop, variant, "cropped-from");
        stamp(crop);
        var first = rendition(crop);
        var tree = credential(first, "image/avif").tree();
        assertThat(titles(tree)).containsExactly("edit-1", "upload.jpg", "upload.jpg", "upload.jpg");
        assertThat(manifests(tree)).isEqualTo(3);
        assertThat(deeds(tree))
                .containsExactly(
                        "c2pa.opened",
                        "c2pa.cropped",
                        "c2pa.resized.proportional",
                        "c2pa.transcoded",
                        "c2pa.published");
        assertThat(deeds(parent(tree))).containsExactly("c2pa.opened", "c2pa.edited", "c2pa.watermarked.unbound");
        for (int i = 2; i <= 11; i++) {
            described(crop, "Edit " + i % 10);
            stamp(crop);
        }
        stamp(variant);
        assertThat(rendition(crop)).hasSizeLessThanOrEqualTo(first.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w540.webp", "w540.jpg", "w420.jpg"})
    void findsASmallRenditionAgainThatLostItsSideFile(String file) throws Exception {
        var asset = generated(approved("Tasse", DeliveryTest.jpeg(file.hashCode(), 900, 600)));
        var rev = shop.publish(asset).rev();
        var parts = file.split("\\.");
        var delivered = server.get("/i/%s/%s/%s/tasse.%s".formatted(asset.key(), rev, parts[0], parts[1]));
        assertThat(delivered.headers().map()).containsKey("link");
        var verdict = verified(encodedAnew(delivered.body()));
        assertThat(verdict.path("credential").path("state").asString()).isEqualTo("absent");
        assertThat(verdict.path("mark").path("ours").asBoolean()).isTrue();
        assertThat(verdict.path("mark").path("key").asString()).isEqualTo(asset.key());
        assertThat(verdict.path("mark").path("asset").asString())
                .isEqualTo(asset.id().toString());
    }

    private static byte[] encodedAnew(byte[] image) throws IOException {
        try (var saved = Vips.open().load(saved(image))) {
            return saved.encode(Encoding.Jpeg.fast(75));
        }
    }

    private static JsonNode verified(byte[] image) {
        return Json.read(DeliveryTest.text(server.post("/api/v1/verify", "image/jpeg", image)));
    }

    private static byte[] jpeg(long seed) {
        return DeliveryTest.jpeg(seed, 640, 420);
    }

    private static Asset approved(String title, byte[] bytes) {
        return described(server.approved(shop, title, bytes), title);
    }

    private static Asset described(Asset asset, String title) {
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text(title, null, "Eine Tasse"));
        return shop.describe(asset, new Description(texts, List.of(), List.of("Studio"), null), Rights.NONE);
    }

    private static Asset generated(Asset asset) {
        var version = asset.version().id().value();
        var jdbc = server.dam().jdbc();
        jdbc.sql("update bw_version set origin = 'generate' where id = ?")
                .param(version)
                .update();
        var recipe = new Recipe("sd-turbo", "ab".repeat(32), "a cup", null, 7L, "torch-cpu", null, 1, 0.0, 640, 512);
        jdbc.sql("insert into bw_recipe (version_id, body) values (?, cast(? as jsonb))")
                .params(version, Json.write(recipe))
                .update();
        return shop.present(asset);
    }

    private static void link(Asset child, Asset parent, String relation) {
        server.dam()
                .jdbc()
                .sql("insert into bw_lineage (child_version, parent_version, relation) values (?, ?, ?)")
                .params(child.version().id().value(), parent.version().id().value(), relation)
                .update();
    }

    private static void stamp(Asset asset) throws InterruptedException {
        server.dam().bean(Stamper.class).stamp(People.administrator(), asset.id(), Occasion.REQUEST);
    }

    private static byte[] stampedBytes(Asset asset) throws Exception {
        stamp(asset);
        var stamp = server.dam().bean(Stamper.class).find(asset).orElseThrow();
        try (var in = server.dam().bean(BlobStore.class).open(stamp.file().blob())) {
            return in.readAllBytes();
        }
    }

    /// Publishes the asset anew and fetches a rendition.
    private static byte[] rendition(Asset asset) {
        var publication = gallery.publish(gallery.present(asset));
        var response = server.get("/i/%s/%s/w540/%s.avif"
                .formatted(asset.key(), publication.rev(), publication.slug().value()));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static Credential credential(byte[] image, String mediaType) {
        var credential = server.dam()
                .bean(CredentialReader.class)
                .read(saved(image), mediaType)
                .credential();
        assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        return credential;
    }

    private static Path saved(byte[] bytes) {
        try {
            return Files.write(folder.resolve(UUID.randomUUID().toString()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Credential.Origin parent(Credential.Origin origin) {
        return origin.ingredients().stream()
                .filter(ingredient -> "parentOf".equals(ingredient.relationship()))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the titles of a picture and its parents, the picture first.
    private static List<String> titles(Credential.Origin origin) {
        return chain(origin).stream().map(Credential.Origin::title).toList();
    }

    private static long manifests(Credential.Origin origin) {
        return chain(origin).stream().filter(each -> each.manifest() != null).count();
    }

    private static List<Credential.Origin> chain(Credential.Origin origin) {
        var chain = new ArrayList<>(List.of(origin));
        while (chain.getLast().ingredients().stream().anyMatch(each -> "parentOf".equals(each.relationship()))) {
            chain.add(parent(chain.getLast()));
        }
        return chain;
    }

    private static List<String> deeds(Credential.Origin origin) {
        return origin.deeds().stream().map(Credential.Deed::action).toList();
    }
}
