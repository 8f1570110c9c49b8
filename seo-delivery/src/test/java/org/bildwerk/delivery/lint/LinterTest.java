package org.bildwerk.delivery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinterTest {

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asset asset(SiteFixture site, String title, int width, int height) {
        var asset = server.approved(site, title, DeliveryTest.jpeg(title.hashCode(), width, height));
        describe(site, asset, title, null, null);
        site.publish(asset);
        return asset;
    }

    private static void describe(
            SiteFixture site, Asset asset, String title, @Nullable Instant until, @Nullable DigitalSourceType type) {
        var texts =
                new TreeMap<>(Map.of("de", new Text(title, null, "Ein Bild"), "en", new Text(title, null, "An image")));
        var rights = new Rights(
                null,
                "Nord",
                null,
                "https://example.org/l",
                "https://example.org/a",
                null,
                null,
                null,
                until,
                null,
                null,
                null);
        var source = type == null ? null : type.address();
        site.describe(asset, new Description(texts, List.of(), List.of("Nord"), source), rights);
    }

    private static void declare(SiteFixture site, String path, String slot, Asset... assets) {
        var images = java.util.Arrays.stream(assets)
                .map(asset -> new PageDeclaration.Image(asset.key(), slot, null, false))
                .toList();
        var page = new PageDeclaration(site.site().pageOrigin() + path, null, "de", images);
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, site.site(), List.of(page));
    }

    private static List<String> rules(SiteFixture site) {
        return server.dam().bean(Linter.class).audit(site.site()).findings().stream()
                .map(finding -> finding.rule().key()
                        + (finding.slot() == null ? "" : " " + finding.slot())
                        + (finding.language() == null ? "" : " " + finding.language()))
                .toList();
    }

    private static Mend.Request request(SiteFixture site, Finding finding) {
        return Objects.requireNonNull(finding.mend())
                .request(finding.asset(), site.site().key());
    }

    @Test
    void findsNothingWhereAllIsWell() {
        var shop = server.site("sauber");
        declare(shop, "/", "hero", asset(shop, "Gut", 1600, 1200));
        assertThat(rules(shop)).isEmpty();
    }

    @Test
    void seesThatRecordAndFilesDisagreeAndThatPublishingMendsIt() {
        var shop = server.site("uneins");
        var asset = asset(shop, "Alt", 1600, 1200);
        declare(shop, "/", "hero", asset);
        var present = shop.present(asset);
        shop.describe(asset, present.description(), Rights.NONE);
        var audit = server.dam().bean(Linter.class).audit(shop.site());

        assertThat(rules(shop)).containsExactly("rights-changed", "licence-missing");
        var conflict = audit.findings().getFirst();
        assertThat(conflict.reason().text()).contains("address to acquire it, credit line, licence");
        var mend = request(shop, conflict);
        assertThat(server.send(mend.method(), mend.path(), mend.body()).statusCode())
                .isEqualTo(201);
        assertThat(rules(shop)).containsExactly("licence-missing");
    }

    @Test
    void seesWhatIsMissingForPeopleAndTheLaw() {
        var shop = server.site("fehlt");
        var asset = shop.approved("Ohne alles");
        shop.publish(asset);
        declare(shop, "/", "card", asset);
        var generated = asset(shop, "Gemacht", 1600, 1200);
        declare(shop, "/zwei", "card", generated);
        server.dam()
                .jdbc()
                .sql("update bw_version set origin = 'generate' where asset_id = ?")
                .param(generated.id().value())
                .update();
        describe(shop, generated, "Gemacht", null, DigitalSourceType.DIGITAL_CAPTURE);

        assertThat(rules(shop))
                .contains("alt-missing de", "credit-missing", "licence-missing", "ai-label-missing")
                .doesNotContain("alt-missing en");
    }

    @Test
    void seesWhatIsTooSmallForItsPlace() {
        var shop = server.site("klein");
        var small = asset(shop, "Klein", 330, 200);
        declare(shop, "/a", "hero", small);
        declare(shop, "/b", "og", small);
        declare(shop, "/c", "merchant", small);

        assertThat(rules(shop))
                .contains(
                        "merchant-size merchant",
                        "discover-size hero",
                        "open-graph-size og",
                        "slot-too-wide hero",
                        "article-size");
    }

    @Test
    void seesWhatIsTooSmallOnOneScreenOnly() {
        var shop = server.site("telefon");
        declare(shop, "/", "hero", asset(shop, "Flach", 1600, 500));
        assertThat(rules(shop)).doesNotContain("slot-too-wide hero");
        shop.artDirected("hero");

        assertThat(rules(shop)).contains("slot-too-wide hero");
        assertThat(server.dam().bean(Linter.class).audit(shop.site()).findings())
                .filteredOn(finding -> finding.rule() == LintRule.SLOT_TOO_WIDE)
                .extracting(finding -> finding.reason().text())
                .containsExactly("It gives 500 pixels of width, the slot begins at 640");
    }

    @Test
    void seesOrphansTwinsAndClosedRights() {
        var shop = server.site("waisen");
        asset(shop, "Zwilling", 1600, 1200);
        var twin = server.approved(shop, "Zwilling", DeliveryTest.jpeg(5, 1601, 1200));
        describe(shop, twin, "Zwilling", null, null);
        shop.publish(twin);
        describe(shop, twin, "Zwilling", Instant.now().minusSeconds(1), null);

        assertThat(rules(shop)).containsExactly("rights-closed", "slug-repeated", "on-no-page", "on-no-page");
        var rest = Json.mapper()
                .readTree(server.get("/api/v1/sites/waisen/findings").body());
        assertThat(rest.path("pictures").asInt()).isEqualTo(2);
        assertThat(rest.path("findings").path(0).path("severity").asString()).isEqualTo("error");
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/waisen/findings.csv")))
                .startsWith("rule,severity,asset,reason,page,slot,language\r\nrights-closed,error," + twin.key());
    }
}
