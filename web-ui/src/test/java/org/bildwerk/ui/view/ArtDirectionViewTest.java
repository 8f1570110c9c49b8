package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.Slot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a slot shows otherwise on certain screens.
class ArtDirectionViewTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private Publications publications;

    @Test
    @SignedInAs(Role.SEO)
    void givesASlotOtherShapesAndShowsTheirCrops() {
        var site = published("shapes");
        edit(site);
        click("Add another shape");
        assertThat(texts()).contains("Up to 599 px");
        click("Add another shape");
        assertThat(texts()).contains("Up to 1,023 px");
        test(field("Ratio", 2)).setValue("1:1");
        test(field("Widths in pixels", 2)).setValue("700, 900");
        click("Save");

        var hero = hero(site);
        assertThat(hero.directions())
                .containsExactly(
                        new ArtDirection(Screens.of(null, 599), new Ratio(4, 5), hero.widths(), hero.sizes()),
                        new ArtDirection(Screens.of(null, 1023), new Ratio(1, 1), List.of(700, 900), hero.sizes()));
        assertThat(texts()).contains("16:9 · 1:1 · 4:5").contains("4:5", "1:1", "16:9");

        edit(site);
        test($(Button.class).withAriaLabel("Remove: Up to 599 px").single()).click();
        click("Save");
        assertThat(hero(site).directions()).hasSize(1);
    }

    @Test
    @SignedInAs(Role.SEO)
    void saysWhichShapeNoScreenReachesUntilItStandsBefore() {
        var site = published("order");
        edit(site);
        click("Add another shape");
        click("Add another shape");
        test(field("Window up to (px)", 1)).setValue("400");
        click("Save");
        assertThat(hero(site).directions()).isEmpty();
        assertThat(field("Window from (px)", 1).isInvalid()).isTrue();
        assertThat(field("Window from (px)", 1).getErrorMessage()).startsWith("No screen is left for this one");

        test($(Button.class).withAriaLabel("Move up: Up to 400 px").single()).click();
        click("Save");
        assertThat(hero(site).directions())
                .extracting(direction -> direction.screens().maxWidth())
                .containsExactly(400, 599);
    }

    @Test
    @SignedInAs(Role.SEO)
    void wantsToKnowTheScreens() {
        var site = published("unsaid");
        edit(site);
        click("Add another shape");
        test(field("Window up to (px)", 0)).setValue("");
        click("Save");

        assertThat(hero(site).directions()).isEmpty();
        assertThat(field("Window from (px)", 0).getErrorMessage())
                .isEqualTo("Say from or up to which width, or how the screen is held");
    }

    private TextField field(String label, int number) {
        return $(TextField.class).withLabel(label).all().get(number);
    }

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private void edit(Site site) {
        UI.getCurrent().navigate("delivery", QueryParameters.simple(Map.of("site", site.key(), "slot", "hero")));
        click("Edit slot");
    }

    private Slot hero(Site site) {
        return sites.get(site.key()).slot("hero").orElseThrow();
    }

    private Site published(String key) {
        var settings = new SiteSettings(key, key, "https://" + key + ".example", null, List.of("en"), null);
        var site = sites.create(Caller.system(), settings);
        publications.publish(Caller.system(), approved(), site);
        return site;
    }
}
