package org.bildwerk.delivery.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.HiddenTexts;
import org.bildwerk.dam.provenance.Spoken;
import org.bildwerk.dam.provenance.evidence.StealthText;
import org.bildwerk.dam.provenance.redaction.Redaction;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SitePrompts;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A prompt goes out with the pictures of a site that opted in, and with no other.
class PromptDeliveryTest {

    private static final String PROMPT = "a cup of tea, by a secret recipe";
    private static final String NEGATIVE = "no coffee whatsoever";
    private static final List<String> INSIDE = List.of("w1520.jpg", "w1520.webp");
    private static final List<String> BESIDE = List.of("w320.jpg", "w320.webp", "w320.avif");

    private static DeliveryTest server;
    private static SiteFixture shop;
    private static Asset photo;
    private static Asset glass;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
        shop = server.site("shop");
        photo = generated(DeliveryTest.jpeg(31, 1600, 1000));
        glass = generated(transparent());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] transparent() {
        var pixels = new byte[400 * 400 * 4];
        Arrays.fill(pixels, pixels.length / 2, pixels.length, (byte) 120);
        try (var image = Vips.open().fromPixels(pixels, 400, 400, 4)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    private static Asset generated(byte[] bytes) {
        var asset = server.approved(shop, "Tasse", bytes);
        var jdbc = server.dam().jdbc();
        jdbc.sql("update bw_version set origin = 'generate' where asset_id = ?")
                .param(asset.id().value())
                .update();
        var recipe = new Recipe("sd-turbo", "ab".repeat(32), PROMPT, NEGATIVE, 7L, "torch-cpu", null, 1, 0.0, 640, 512);
        jdbc.sql("insert into bw_recipe (version_id, body) values (?, cast(? as jsonb))")
                .params(asset.version().id().value(), Json.write(recipe))
                .update();
        shop.publish(asset);
        return asset;
    }

    private static void tell(boolean told) {
        server.dam().bean(SitePrompts.class).choose(People.with("publisher", Role.PUBLISHER), shop.site(), told);
    }

    private static HttpResponse<byte[]> get(Asset asset, String file) {
        var parts = file.split("\\.");
        var rev = server.dam()
                .jdbc()
                .sql("select rev from bw_publication where asset_id = ? and ended_at is null")
                .param(asset.id().value())
                .query(String.class)
                .single();
        return server.get("/i/%s/%s/%s/tasse.%s".formatted(asset.key(), rev, parts[0], parts[1]));
    }

    private static Optional<String> manifestPath(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Link").map(link -> link.replaceFirst("^<([^>]*)>.*", "$1"));
    }

    /// Returns all bytes that go out for the picture.
    private static List<byte[]> outgoing(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        var all = new ArrayList<>(List.of(response.body()));
        manifestPath(response).map(path -> server.get(path).body()).ifPresent(all::add);
        return all;
    }

    private static List<String> files() {
        var files = new ArrayList<>(INSIDE);
        files.addAll(BESIDE);
        return files;
    }

    private static void assertSilent() {
        for (var file : files()) {
            assertThat(outgoing(get(photo, file)))
                    .as(file)
                    .noneMatch(bytes -> Spoken.in(bytes, PROMPT) || Spoken.in(bytes, NEGATIVE));
        }
        assertThat(outgoing(get(glass, "w320.png"))).noneMatch(bytes -> Spoken.in(bytes, PROMPT));
    }

    private static String said(HttpResponse<byte[]> response, Field<FieldValue.Text> field) {
        return ImageMetadata.read(MemoryChannel.of(response.body()))
                .get(field)
                .map(FieldValue.Text::value)
                .orElse("");
    }

    @Test
    void tellsThePromptWhereTheSiteOptedInAndNowhereElse() {
        assertSilent();
        tell(true);
        var manifests = new ArrayList<String>();
        for (var file : files()) {
            var response = get(photo, file);
            assertThat(said(response, IptcFields.AI_PROMPT_INFORMATION))
                    .as(file)
                    .isEqualTo(PROMPT + "\nNegative prompt: " + NEGATIVE);
            assertThat(said(response, IptcFields.AI_SYSTEM_USED)).isEqualTo("sd-turbo");
            assertThat(outgoing(response)).as(file).allMatch(bytes -> Spoken.in(bytes, PROMPT));
            manifestPath(response).ifPresent(manifests::add);
        }
        assertThat(manifests).hasSize(BESIDE.size());
        var png = get(glass, "w320.png");
        assertThat(said(png, IptcFields.AI_PROMPT_INFORMATION)).startsWith(PROMPT);
        assertThat(outgoing(png)).hasSize(2).allMatch(bytes -> Spoken.in(bytes, PROMPT));
        tell(false);
        assertSilent();
        assertThat(manifests)
                .allSatisfy(path -> assertThat(server.get(path).statusCode()).isEqualTo(410));
    }

    @Test
    void keepsARedactedPromptAtHomeWhateverTheSiteSays() {
        var cup = generated(DeliveryTest.jpeg(32, 1600, 1000));
        var version = cup.version().id();
        tell(true);
        redact(version);
        assertThat(outgoing(get(cup, "w1520.jpg"))).noneMatch(bytes -> Spoken.in(bytes, PROMPT));
        assertThat(outgoing(get(cup, "w320.webp"))).noneMatch(bytes -> Spoken.in(bytes, PROMPT));
        tell(false);
    }

    @Test
    void leavesNothingHiddenInTheTransparency() {
        var hiding = server.approved(shop, "Tasse", HiddenTexts.png(PROMPT));
        shop.publish(hiding);
        for (var file : List.of("w320.png", "w320.webp")) {
            try (var image = Vips.open().load(get(hiding, file).body())) {
                assertThat(StealthText.isIn(image)).as(file).isFalse();
            }
        }
    }

    private static void redact(VersionId version) {
        var redaction = new Redaction(
                RedactionReason.TRADE_SECRET,
                "editor",
                server.dam().bean(java.time.Clock.class).instant());
        new Redactions(server.dam().jdbc()).write(version, redaction);
    }
}
