package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.warmup.WarmUp;
import org.bildwerk.delivery.warmup.WarmUps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the files of a site are made ahead.
class WarmUpViewTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Autowired
    private WarmUps warmUps;

    @Autowired
    private JdbcClient db;

    @Test
    @SignedInAs(Role.SEO)
    void saysWhyAPictureFailedAndHasItMadeAgain() {
        var site = published("warm-failed");
        note(site, "failed", "The disk is full");
        open(site);
        eventually(() -> texts().contains("failed"));
        assertThat(texts()).anyMatch(text -> text.endsWith(" files · The disk is full"));

        test($(Button.class).withText("Make again").single()).click();

        assertThat(states(site)).containsOnly(WarmUp.State.WAITING);
        eventually(() -> texts().contains("waiting"));
        assertThat(texts()).doesNotContain("failed").contains("1 picture is made again");
    }

    @Test
    @SignedInAs(Role.PUBLISHER)
    void offersNoSecondTryForWhatIsTooHeavy() {
        var site = published("warm-heavy");
        note(site, "left", "heavy");
        open(site);
        eventually(() -> texts().contains("on demand"));

        assertThat(texts()).anyMatch(text -> text.endsWith("too heavy to be made ahead"));
        assertThat($(Button.class).withText("Make again").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.SEO)
    void keepsTheCacheForAdministrators() {
        open(published("warm-seo"));
        eventually(() -> texts().contains("waiting"));

        assertThat(texts()).noneMatch(text -> text.startsWith("Disk cache"));
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void tellsAdministratorsHowFullTheCacheIs() {
        open(published("warm-admin"));
        eventually(() -> texts().contains("waiting"));

        assertThat(texts()).anyMatch(text -> text.startsWith("Disk cache of all sites: "));
    }

    private Site published(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        var site = sites.create(Caller.system(), settings);
        publications.publish(Caller.system(), approved(), site);
        eventually(() -> states(site).equals(List.of(WarmUp.State.WAITING)));
        return site;
    }

    private List<WarmUp.State> states(Site site) {
        return warmUps.of(site, 5).stream().map(WarmUp::state).toList();
    }

    private void note(Site site, String state, String reason) {
        db.sql("update bw_warm_up set state = ?, reason = ? where site_id = ?")
                .params(state, reason, site.id().value())
                .update();
    }

    private static void open(Site site) {
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", site.key()));
    }
}
