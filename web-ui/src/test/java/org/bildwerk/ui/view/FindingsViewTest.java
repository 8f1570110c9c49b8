package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the linter finds on a site, and its mends.
class FindingsViewTest extends OpenedViews {

    private static final String LOOKING = "Looking through what is published …";
    private static final String AGAIN = "Looking again; this is from";

    @Autowired
    private DataSource database;

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Autowired
    private AssetDescriptions descriptions;

    @Test
    @SignedInAs(Role.SEO)
    void teachesWhatItIsWhileNothingIsPublished() {
        open(site("bare"), "");

        assertThat(texts()).contains("Here stands what wants mending");
    }

    @Test
    @SignedInAs(Role.SEO)
    void leadsFromTheSiteToTheRuleWithReasonAndPlace() {
        var site = site("gaps");
        publish(site, "One");
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", "gaps"));
        eventually(this::looked);
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("delivery/findings?") && href.contains("rule=alt-missing"));

        open(site, "alt-missing");

        assertThat(texts()).contains("Alternative text missing", "No alternative text", "English", "One");
    }

    @Test
    @SignedInAs(Role.SEO)
    void opensTheSiteBeforeTheLinterIsThrough() throws SQLException {
        var site = site("patient");
        publish(site, "One");
        try (var held = held()) {
            UI.getCurrent().navigate("delivery", QueryParameters.of("site", "patient"));

            assertThat(texts()).contains(LOOKING, "Slots, with “One”");
            held.rollback();
        }
        eventually(this::looked);
        assertThat(texts()).contains("Alternative text missing");
    }

    @Test
    @SignedInAs(Role.SEO)
    void showsWhatWasFoundBeforeUntilItIsLookedThroughAgain() throws SQLException {
        var site = site("known");
        publish(site, "One");
        open(site, "alt-missing");
        publish(site, "Two");
        try (var held = held()) {
            UI.getCurrent().navigate("delivery", QueryParameters.of("site", "known"));

            assertThat(texts()).contains("Alternative text missing", AGAIN);
            held.rollback();
        }
        eventually(() -> !texts().contains(AGAIN));
        assertThat(texts()).contains("Alternative text missing");
    }

    /// Keeps the linter waiting: nobody reads the proposed texts until this is rolled back.
    private Connection held() throws SQLException {
        var held = database.getConnection();
        held.setAutoCommit(false);
        try (var lock = held.createStatement()) {
            lock.execute("lock table bw_draft in access exclusive mode");
        }
        return held;
    }

    @Test
    @SignedInAs(Role.SEO)
    void letsNobodyPickWhatNoStepMends() {
        var site = site("orphans");
        publish(site, "Alone");
        open(site, "on-no-page");

        assertThat(texts()).contains("Published, but on no page", "Alone");
        assertThat($(Checkbox.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.SEO)
    void givesTwinsSlugsOfTheirOwnAndTakesThatBack() {
        var site = site("twins");
        var one = publish(site, "Twin");
        var two = publish(site, "Twin");
        var three = publish(site, "Twin");
        open(site, "slug-repeated");
        var boxes = $(Checkbox.class).all();
        assertThat(boxes).hasSize(3);
        assertThat(texts()).contains("Twin has the slug twin, too");
        boxes.stream().skip(1).forEach(box -> test(box).click());
        test($(Button.class).withText("Give 2 their own slugs").single()).click();

        assertThat(slugs(site)).doesNotHaveDuplicates().hasSize(3);
        test($(NativeButton.class).withText("Undo").last()).click();
        assertThat(slugs(site)).containsOnly("twin");
        assertThat(List.of(one, two, three)).doesNotHaveDuplicates();
    }

    @Test
    @SignedInAs(Role.SEO)
    void offersOnlyWhatTheRoleMay() {
        var site = site("roles");
        describe(publish(site, "Old"), "New");
        open(site, "description-changed");

        assertThat(texts()).contains("The record has other texts, creators or another origin");
        assertThat($(Button.class).withText("Publish again").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.PUBLISHER)
    void publishesAgain() {
        var site = site("again");
        describe(publish(site, "Old"), "New");
        open(site, "description-changed");
        test($(Button.class).withText("Publish again").single()).click();

        assertThat(texts()).contains("1 finding mended").doesNotContain("Texts differ from the files");
    }

    private List<String> slugs(Site site) {
        return publications.live(site.id()).stream()
                .map(live -> live.slug().value())
                .toList();
    }

    private AssetId publish(Site site, String title) {
        var asset = approved();
        describe(asset, title);
        publications.publish(Caller.system(), asset, site);
        return asset;
    }

    private void describe(AssetId id, String title) {
        var texts = new TreeMap<>(Map.of("en", new Text(title, null, null)));
        var revision = catalog.get(Caller.system(), id).revision();
        descriptions.describe(
                Caller.system(), id, revision, new Description(texts, List.of(), List.of(), null), Rights.NONE);
    }

    private Site site(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        return sites.create(Caller.system(), settings);
    }

    private void open(Site site, String rule) {
        UI.getCurrent().navigate("delivery/findings", QueryParameters.simple(Map.of("site", site.key(), "rule", rule)));
        eventually(this::looked);
    }

    private boolean looked() {
        return !texts().contains(LOOKING);
    }
}
