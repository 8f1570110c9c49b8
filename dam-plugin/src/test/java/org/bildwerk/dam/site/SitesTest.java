package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "changing",
                        "New",
                        "http://new.example.org:9000",
                        "https://img.example.org",
                        List.of("fr"),
                        null));
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

    private static SiteSettings origins(String key, String pages, @Nullable String images) {
        return new SiteSettings(key, "Shop", pages, images, List.of("de"), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:35011",
                "http://0.0.0.0",
                "http://10.0.0.1",
                "http://169.254.169.254",
                "http://localhost",
                "http://LOCALHOST.:8080",
                "http://a.localhost",
                "http://[::1]",
                "http://[::ffff:7f00:1]",
                "http://[fd00::1]:443"
            })
    void takesAnAdministratorForAnOriginInTheOwnNetwork(String own) {
        var key = "own-" + Integer.toHexString(own.hashCode());
        var page = origins(key, own, null);
        var image = origins(key, "https://shop.example.org", own);
        for (var settings : List.of(page, image)) {
            assertThatThrownBy(() -> sites.create(SEO, settings))
                    .isInstanceOf(InvalidSiteException.class)
                    .hasMessageContaining("takes the role ADMINISTRATOR");
        }
        sites.create(SEO, origins(key, "https://shop.example.org", null));
        for (var settings : List.of(page, image)) {
            assertThatThrownBy(() -> sites.update(SEO, settings))
                    .isInstanceOf(InvalidSiteException.class)
                    .hasMessageContaining("takes the role ADMINISTRATOR");
            assertThat(sites.update(People.administrator(), settings)).isEqualTo(sites.get(key));
        }
    }

    @Test
    void leavesAnOriginInTheOwnNetworkToWhoeverChangesTheRest() {
        var own = "http://localhost:9000";
        sites.create(People.administrator(), origins("own", own, own));
        var renamed = new SiteSettings("own", "Renamed", own, own, List.of("de"), null);
        assertThat(sites.update(SEO, renamed).name()).isEqualTo("Renamed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433",
                "http://0x7f000001",
                "http://0x7f.1",
                "http://0177.0.0.1",
                "http://010.0.0.1",
                "http://127.1",
                "http://0",
                "https://shop.example:99999",
                "https://shop.example:65536",
                "https://shop.example:"
            })
    void refusesHostsThatHideTheirNumberAndPortsThatAreNone(String origin) {
        assertThatThrownBy(() -> origins("x", origin, null)).isInstanceOf(InvalidSiteException.class);
        assertThatThrownBy(() -> origins("x", "https://shop.example", origin))
                .isInstanceOf(InvalidSiteException.class)
                .hasMessageContaining("imageOrigin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example:65535",
                "https://192.0.2.1",
                "https://[2001:db8::1]:8443",
                "https://1a.example"
            })
    void takesEveryOtherHostAndPort(String origin) {
        assertThat(SiteOrigin.parse("pageOrigin", origin)).hasToString(origin);
    }
}
