package org.bildwerk.delivery.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MenderTest {

    private static DeliveryTest server;

    @BeforeAll
    static void start() {
        server = DeliveryTest.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Asset published(SiteFixture site, String title, long seed) {
        var asset = server.approved(site, title, DeliveryTest.jpeg(seed, 640, 480));
        site.publish(asset);
        return asset;
    }

    private static void describe(SiteFixture site, Asset asset, String title, @Nullable DigitalSourceType origin) {
        var texts = new TreeMap<>(Map.of("de", new Text(title, null, null)));
        var source = origin == null ? null : origin.address();
        site.describe(asset, new Description(texts, List.of(), List.of(), source), Rights.NONE);
    }

    private static List<Finding> found(SiteFixture site, LintRule rule) {
        return server.dam().bean(Linter.class).audit(site.site()).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private static Mender.Report mend(Caller caller, SiteFixture site, LintRule rule) {
        return server.dam().bean(Mender.class).mend(caller, site.site(), found(site, rule));
    }

    private static Mender.Report undo(Caller caller, SiteFixture site, Mender.Report report) {
        return server.dam().bean(Mender.class).undo(caller, site.site(), report);
    }

    @Test
    void tellsTwinsApartAndTakesThatBack() {
        var shop = server.site("zwillinge");
        published(shop, "Zwilling", 1);
        published(shop, "Zwilling", 2);
        var report = mend(SiteFixture.SEO, shop, LintRule.SLUG_REPEATED);

        assertThat(report.done()).hasSize(1);
        assertThat(report.reversible()).isTrue();
        assertThat(found(shop, LintRule.SLUG_REPEATED)).isEmpty();
        assertThat(undo(SiteFixture.SEO, shop, report).refused()).isEmpty();
        assertThat(found(shop, LintRule.SLUG_REPEATED)).hasSize(1);
    }

    @Test
    void takesProposedTextsAndTakesThatBack() {
        var shop = server.site("vorschlag");
        var asset = published(shop, "Bild", 3);
        server.dam().jdbc().sql("""
                insert into bw_draft (asset_id, language, field, text, state, source)
                values (?, 'de', 'alt', 'Ein rotes Bild', 'draft', 'test')
                """).param(asset.id().value()).update();
        var report = mend(SiteFixture.SEO, shop, LintRule.ALT_UNCONFIRMED);

        assertThat(report.done()).hasSize(1);
        assertThat(shop.present(asset).description().text("de").alt()).isEqualTo("Ein rotes Bild");
        assertThat(undo(SiteFixture.SEO, shop, report).done()).hasSize(1);
        assertThat(shop.present(asset).description().text("de").alt()).isNull();
    }

    @Test
    void namesTheOriginAndTakesThatBack() {
        var shop = server.site("herkunft");
        var asset = published(shop, "Gemacht", 4);
        describe(shop, asset, "Gemacht", DigitalSourceType.DIGITAL_CAPTURE);
        server.dam()
                .jdbc()
                .sql("update bw_version set origin = 'generate' where asset_id = ?")
                .param(asset.id().value())
                .update();
        var report = mend(People.editor(), shop, LintRule.AI_LABEL_MISSING);

        assertThat(report.done()).hasSize(1);
        assertThat(found(shop, LintRule.AI_LABEL_MISSING)).isEmpty();
        assertThat(undo(People.editor(), shop, report).done()).hasSize(1);
        assertThat(found(shop, LintRule.AI_LABEL_MISSING)).hasSize(1);
    }

    @Test
    void publishesAgainAndSaysWhatEachRefuses() {
        var shop = server.site("nochmal");
        var asset = published(shop, "Alt", 5);
        describe(shop, asset, "Neu", null);
        var refused = mend(SiteFixture.SEO, shop, LintRule.DESCRIPTION_CHANGED);
        var report = mend(People.publisher(), shop, LintRule.DESCRIPTION_CHANGED);

        assertThat(refused.done()).isEmpty();
        assertThat(refused.refused())
                .singleElement()
                .satisfies(each -> assertThat(each.asset()).isEqualTo(asset.id()));
        assertThat(report.done()).hasSize(1);
        assertThat(report.reversible()).isFalse();
        assertThat(found(shop, LintRule.DESCRIPTION_CHANGED)).isEmpty();
    }
}
