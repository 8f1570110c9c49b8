package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SitesTest {

    private static final Caller SEO = People.with("seo", Role.SEO);
    private static DamTest dam;
    private static Sites sites;

    @BeforeAll
    static void start() {
        dam = DamTest.with()
                .settings("bildwerk.public-url=https://bilder.example.org/")
                .start();
        sites = dam.bean(Sites.class);
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    private static SiteSettings settings(String key) {
        return new SiteSettings(key, "Shop", "https://shop.example.org/", null, List.of("de", "en-gb"), null);
    }

    @Test
    void givesANewSiteThePublicAddressAndASlotForEachRole() {
        var site = sites.create(SEO, settings("shop"));
        assertThat(site.imageOrigin()).hasToString("https://bilder.example.org");
        assertThat(site.pageOrigin()).hasToString("https://shop.example.org");
        assertThat(site.languages()).containsExactly("de", "en-GB");
        assertThat(site.slots()).extracting(Slot::role).containsExactlyInAnyOrder(SlotRole.values());
        assertThat(sites.get("shop")).isEqualTo(site);
    }

    @Test
    void changesOriginsAndSlots() {
        sites.create(SEO, settings("changing"));
        sites.update(
                SEO,
                new SiteSettings(
                        "changing", "New", "http://localhost:9000", "https://img.example.org", List.of("fr"), null));
        sites.removeSlot(SEO, "changing", "merchant");
        var banner = new Slot("banner", SlotRole.HERO, Ratio.of("42:18"), List.of(640, 320, 640), " 50vw ");
        var site = sites.putSlot(SEO, "changing", banner);
        assertThat(sites.get("changing")).isEqualTo(site);
        assertThat(site.slot("merchant")).isEmpty();
        assertThat(site.slot("banner").orElseThrow().ratio()).isEqualTo(new Ratio(7, 3));
        assertThat(site.slot("banner").orElseThrow().widths()).containsExactly(320, 640);
        assertThat(site.imageOrigin()).hasToString("https://img.example.org");
    }

    @Test
    void keepsWhatASlotShowsOnOtherScreens() {
        sites.create(SEO, settings("directed"));
        var phone = new ArtDirection(Screens.of(null, 599), Ratio.of("4:5"), List.of(420, 700), "100vw");
        var tablet = new ArtDirection(
                new Screens(600, 1023, Orientation.PORTRAIT), null, List.of(900), "(min-width: 1px) 50vw");
        var slot =
                new Slot("hero", SlotRole.HERO, Ratio.of("16:9"), List.of(700, 1520), "100vw", List.of(phone, tablet));
        var site = sites.putSlot(SEO, "directed", slot);
        assertThat(sites.get("directed")).isEqualTo(site);
        assertThat(sites.get("directed").slot("hero")).contains(slot);
        sites.update(SEO, settings("directed"));
        assertThat(sites.get("directed").slot("hero")).contains(slot);
    }

    @Test
    void rejectsAKeyThatIsTaken() {
        sites.create(SEO, settings("taken"));
        assertThatThrownBy(() -> sites.create(SEO, settings("taken"))).isInstanceOf(SiteExistsException.class);
    }

    @Test
    void takesTheRoleSeo() {
        assertThatThrownBy(() -> sites.create(People.editor(), settings("nope")))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void rejectsAnOriginWithAPath() {
        assertThatThrownBy(() -> new SiteSettings("x", "X", "https://a.example.org/shop", null, List.of("de"), null))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContaining("pageOrigin");
        assertThatThrownBy(() -> new SiteSettings("x", "X", "javascript:alert(1)", null, List.of("de"), null))
                .isInstanceOf(InvalidSiteException.class);
    }
}
