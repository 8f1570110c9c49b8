package org.bildwerk.dam.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.site.PageDeclaration.Image;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static DamTest dam;

    @BeforeAll
    static void start() {
        dam = DamTest.start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    private static PageDeclaration page(SiteFixture fixture, String path, Image... images) {
        return new PageDeclaration(fixture.site().pageOrigin() + path, "Seite " + path, null, List.of(images));
    }

    private static Image image(String asset) {
        return new Image(asset, "hero", null, false);
    }

    @Test
    void changesNothingWhenTheSameIsDeclaredAgain() {
        var fixture = new SiteFixture(dam, "again");
        var asset = fixture.approved("Bild");
        var declared = List.of(page(fixture, "/a", image(asset.key())), page(fixture, "/b"));
        var pages = dam.bean(Pages.class);
        assertThat(pages.replace(SiteFixture.SEO, fixture.site(), declared))
                .isEqualTo(new PagesReport(2, 0, 0, 0, List.of()));
        var before = pages.of(fixture.site());
        var head = dam.bean(Outbox.class).head();
        assertThat(pages.replace(SiteFixture.SEO, fixture.site(), declared))
                .isEqualTo(new PagesReport(0, 0, 2, 0, List.of()));
        assertThat(pages.of(fixture.site())).isEqualTo(before);
        // Previews are made meanwhile; what they tell does not count.
        assertThat(dam.bean(Outbox.class).after(head, 100))
                .extracting(StoredEvent::event)
                .allMatch(DamEvent.DerivedChanged.class::isInstance);
    }

    @Test
    void replacesAllOrAddsSome() {
        var fixture = new SiteFixture(dam, "modes");
        var pages = dam.bean(Pages.class);
        pages.replace(SiteFixture.SEO, fixture.site(), List.of(page(fixture, "/a"), page(fixture, "/b")));
        assertThat(pages.merge(SiteFixture.SEO, fixture.site(), List.of(page(fixture, "/c")))
                        .added())
                .isEqualTo(1);
        assertThat(pages.of(fixture.site())).hasSize(3);
        assertThat(pages.shrink(SiteFixture.SEO, fixture.site(), List.of(page(fixture, "/b")))
                        .removed())
                .isEqualTo(2);
        assertThat(pages.of(fixture.site())).extracting(Page::url).containsExactly("https://modes.example.org/b");
    }

    @Test
    void namesEveryPartThatItLeavesOut() {
        var fixture = new SiteFixture(dam, "strict");
        var asset = fixture.approved("Bild");
        var report = dam.bean(Pages.class)
                .replace(
                        SiteFixture.SEO,
                        fixture.site(),
                        List.of(
                                page(fixture, "/ok", image(asset.id().toString()), image("unknown123")),
                                page(fixture, "/ok"),
                                new PageDeclaration("https://evil.example.com/x", null, null, List.of()),
                                new PageDeclaration("not an address", null, null, List.of()),
                                page(fixture, "/slot", new Image(asset.key(), "nowhere", null, false))));
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(PagesReport.Rejection::part)
                .containsExactly("images[1]", "page", "page", "page", "images[0]");
        assertThat(dam.bean(Pages.class)
                        .find(fixture.site(), "https://strict.example.org/ok")
                        .orElseThrow()
                        .images())
                .extracting(Page.Use::asset)
                .containsExactly(asset.id());
    }

    @Test
    void showsToSitemapsOnlyWhatIsPublished() {
        var fixture = new SiteFixture(dam, "sitemap");
        var live = fixture.approved("Live");
        var waiting = fixture.approved("Wartet");
        fixture.publish(live);
        dam.bean(Pages.class)
                .replace(
                        SiteFixture.SEO,
                        fixture.site(),
                        List.of(
                                page(fixture, "/both", image(live.key()), image(waiting.key())),
                                page(fixture, "/none", image(waiting.key()))));
        var publicPages = dam.bean(PublicPages.class);
        var state = publicPages.state(fixture.site().id());
        assertThat(listed(publicPages, fixture))
                .singleElement()
                .satisfies(page ->
                        assertThat(page.images()).containsExactly(new PublicPage.Image(live.key(), new Slug("live"))));
        fixture.withdraw(live);
        assertThat(listed(publicPages, fixture)).isEmpty();
        assertThat(publicPages.state(fixture.site().id())).isNotEqualTo(state);
    }

    @Test
    void takesTheRoleSeoOrPublisher() {
        var fixture = new SiteFixture(dam, "roles");
        assertThatThrownBy(() -> dam.bean(Pages.class).replace(People.editor(), fixture.site(), List.of()))
                .isInstanceOf(NotAllowedException.class);
    }

    private static List<PublicPage> listed(PublicPages pages, SiteFixture fixture) {
        var found = new ArrayList<PublicPage>();
        pages.forEach(fixture.site().id(), "", 100, found::add);
        return found;
    }

    @Test
    void takesNoMoreThanHalfOfThePagesAwayByAListThatMayBeShort() {
        var fixture = new SiteFixture(dam, "short");
        var pages = dam.bean(Pages.class);
        var all = Stream.of("/a", "/b", "/c", "/d")
                .map(path -> page(fixture, path))
                .toList();
        pages.replace(SiteFixture.SEO, fixture.site(), all);
        var foreign = new PageDeclaration("https://elsewhere.example.com/x", null, null, List.of());
        for (var list : List.of(List.of(all.getFirst()), List.of(foreign), List.<PageDeclaration>of())) {
            assertThatThrownBy(() -> pages.replace(SiteFixture.SEO, fixture.site(), list))
                    .isInstanceOf(PagesWouldGoException.class)
                    .hasMessageContaining("of 4 pages would go");
        }
        assertThat(pages.of(fixture.site())).hasSize(4);
        var half = all.subList(0, 2);
        assertThat(pages.replace(SiteFixture.SEO, fixture.site(), half).removed())
                .isEqualTo(2);
        assertThat(pages.shrink(SiteFixture.SEO, fixture.site(), List.of()).removed())
                .isEqualTo(2);
    }
}
