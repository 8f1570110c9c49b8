package org.bildwerk.delivery.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Page;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.crawl.Website;
import org.bildwerk.delivery.feed.PageFeed.Counts;
import org.bildwerk.delivery.feed.PageFeed.Reading;
import org.bildwerk.delivery.markup.AltText;
import org.bildwerk.delivery.markup.Markup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PageFeedTest {

    private static final Duration HOURLY = Duration.ofHours(1);

    @AutoClose
    private static final DeliveryTest server =
            DeliveryTest.start("bildwerk.delivery.crawl.pause=0ms", "bildwerk.delivery.crawl.timeout=2s");

    @AutoClose
    private final Website web = new Website();

    private static PageFeeds feeds() {
        return server.dam().bean(PageFeeds.class);
    }

    private SiteFixture shop(String key) {
        var shop = server.site(key);
        server.dam()
                .bean(Sites.class)
                .update(
                        People.administrator(),
                        new SiteSettings(key, key, web.origin(), null, List.of("de", "en"), null));
        return shop;
    }

    private static Asset published(SiteFixture shop, String title) {
        var asset = server.approved(shop, title, DeliveryTest.jpeg(title.hashCode(), 640, 480));
        shop.publish(asset);
        return asset;
    }

    private Reading choose(SiteFixture shop, String path) {
        feeds().choose(SiteFixture.SEO, shop.site(), web.origin() + path, HOURLY);
        return over(shop);
    }

    private Reading again(SiteFixture shop) {
        feeds().read(SiteFixture.SEO, shop.site());
        return over(shop);
    }

    private static Reading over(SiteFixture shop) {
        await().until(() -> !feeds().of(shop.site()).orElseThrow().waiting());
        return Objects.requireNonNull(feeds().of(shop.site()).orElseThrow().last());
    }

    private static List<Page> pages(SiteFixture shop) {
        return server.dam().bean(Pages.class).of(shop.site());
    }

    private static Trouble trouble(Reading reading) {
        assertThat(reading.taken()).isFalse();
        return Objects.requireNonNull(reading.why()).trouble();
    }

    @Test
    void takesPagesAsJsonAndTellsWhatItLeftOut() {
        var shop = shop("json");
        var asset = published(shop, "Schuh");
        web.text("/feed.json", "application/json", """
                {"pages":[{"url":"%1$s/a","title":"A","language":"en","images":[
                             {"asset":"%2$s","slot":"hero","alt":"A shoe"},{"asset":"nobody"}]},
                          {"url":"https://elsewhere.example.org/b"}, 7]}
                """.formatted(web.origin(), asset.key()));

        var reading = choose(shop, "/feed.json");

        assertThat(reading.why()).isNull();
        assertThat(reading.counts()).isEqualTo(new Counts(1, 0, 0, 0, 3));
        assertThat(pages(shop)).singleElement().satisfies(page -> {
            assertThat(page.title()).isEqualTo("A");
            assertThat(page.images()).containsExactly(new Page.Use(asset.id(), "hero", "A shoe", false));
        });

        assertThat(again(shop).counts()).isEqualTo(new Counts(0, 0, 1, 0, 3));
        web.text("/feed.json", "application/json", "[{\"url\":\"%s/c\"}]".formatted(web.origin()));
        var other = again(shop);
        assertThat(other.counts()).as("the one page that was known stays").isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(Objects.requireNonNull(other.why()).text()).contains("more than half", "these 1 stay");
        assertThat(again(shop).counts()).as("half of two may go").isEqualTo(new Counts(0, 0, 1, 1, 0));
    }

    @Test
    void leavesOutWhatNoTextMayHoldAndSaysWhichPartsAndWhy() {
        var shop = shop("nul");
        web.text("/feed.json", "application/json", """
                {"pages":[null, {"url":"%1$s/a","title":"A\\u0000","images":[]},
                          {"url":"%1$s/b","title":"B","images":[null,{"asset":"x\\u0000"}]},
                          {"url":"%1$s/with space"},{"url":"%1$s/c\\u0000"},{"url":"%1$s/d","language":"\\u0000"}]}
                """.formatted(web.origin()));

        var reading = choose(shop, "/feed.json");

        assertThat(reading.taken()).isTrue();
        assertThat(pages(shop)).extracting(Page::url).containsExactly(web.origin() + "/b");
        assertThat(reading.counts().left()).isEqualTo(7);
        assertThat(reading.left()).hasSize(7).anySatisfy(part -> {
            assertThat(part.url()).isEqualTo(web.origin() + "/a");
            assertThat(part.reason()).contains("NUL");
        });
        assertThat(reading.left()).anySatisfy(part -> assertThat(part.reason()).contains("a space as %20"));
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/nul/page-feed")))
                .contains("\"left\":[{\"url\":", "its title holds a NUL character");
    }

    @Test
    void takesPicturesFromASitemap() {
        var shop = shop("sitemap");
        var asset = published(shop, "Karte");
        web.text("/sitemap.xml", "application/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                  <url><loc>%s/a</loc>
                    <image:image><image:loc>%s/i/%s/karte.jpg</image:loc></image:image>
                    <image:image><image:loc>https://cdn.example.org/other.jpg</image:loc></image:image></url>
                  <url><loc>%s/b</loc></url>
                </urlset>
                """.formatted(
                        web.origin(), shop.site().imageOrigin(), asset.key(), web.origin()));

        var reading = choose(shop, "/sitemap.xml");

        assertThat(reading.counts()).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(pages(shop).getFirst().images()).containsExactly(new Page.Use(asset.id(), null, null, false));
        assertThat(web.asked()).containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml");
    }

    @Test
    void looksAtThePagesOfASitemapWithoutPictures() {
        var shop = shop("schlicht");
        var asset = published(shop, "Held");
        web.sitemap("/sitemap.xml", "/a", "/b", "/gone");
        web.html(
                "/a",
                "<html lang=en><img data-bw-slot=hero alt='' src='%s/i/%s/held.jpg'><img src=/logo.png>"
                        .formatted(shop.site().imageOrigin(), asset.key()));
        web.html("/b", "<p>");

        var reading = choose(shop, "/sitemap.xml");

        assertThat(reading.why()).isNull();
        assertThat(pages(shop)).extracting(Page::url).containsExactly(web.origin() + "/a", web.origin() + "/b");
        assertThat(pages(shop).getFirst().images()).containsExactly(new Page.Use(asset.id(), "hero", null, true));
        assertThat(pages(shop).getFirst().language()).isEqualTo("en");

        web.status("/b", 500);
        var partly = again(shop);
        assertThat(partly.taken()).isTrue();
        assertThat(Objects.requireNonNull(partly.why()).trouble()).isEqualTo(Trouble.STATUS);
        assertThat(pages(shop)).as("nobody could look").hasSize(2);
    }

    @Test
    void takesTheEmptyTextOfOurOwnMarkupForNoDecision() {
        var shop = shop("stumm");
        var asset = published(shop, "Ohne Text");
        var site = shop.site();
        var slot = site.slot("hero").orElseThrow();
        var markup = server.dam().bean(Markup.class).picture(People.editor(), site, slot, asset.key(), "de", null);
        web.sitemap("/sitemap.xml", "/a");
        web.html("/a", "<html lang=de>" + markup.html());
        assertThat(markup.alt().origin()).isEqualTo(AltText.Origin.MISSING);

        choose(shop, "/sitemap.xml");
        assertThat(pages(shop).getFirst().images()).containsExactly(new Page.Use(asset.id(), "hero", null, false));

        var wrong = new PageDeclaration(
                web.origin() + "/a", null, "de", List.of(new PageDeclaration.Image(asset.key(), "hero", null, true)));
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, site, List.of(wrong));
        again(shop);
        assertThat(pages(shop).getFirst().images())
                .as("what was taken for decoration before")
                .containsExactly(new Page.Use(asset.id(), "hero", null, false));
    }

    @Test
    void leavesThePagesWhereTheFeedCannotBeRead() {
        var shop = shop("kaputt");
        var page = new PageDeclaration(web.origin() + "/stays", null, "de", List.of());
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, shop.site(), List.of(page));
        web.text("/broken.json", "application/json", "[{\"url\":");
        web.text("/empty.json", "application/json", "[]");
        web.text("/nothing.xml", "application/xml", "<x/>");
        web.passOn("/away", "http://example.org/feed");
        web.on("/slow", exchange -> {
            try {
                Thread.sleep(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(trouble(choose(shop, "/broken.json"))).isEqualTo(Trouble.UNREADABLE);
        assertThat(trouble(choose(shop, "/empty.json"))).isEqualTo(Trouble.EMPTY);
        assertThat(trouble(choose(shop, "/nothing.xml"))).isEqualTo(Trouble.UNREADABLE);
        assertThat(trouble(choose(shop, "/away"))).isEqualTo(Trouble.ELSEWHERE);
        assertThat(trouble(choose(shop, "/slow"))).isEqualTo(Trouble.TOO_SLOW);
        assertThat(trouble(choose(shop, "/missing"))).isEqualTo(Trouble.STATUS);
        assertThat(pages(shop)).extracting(Page::url).containsExactly(web.origin() + "/stays");
    }

    @Test
    void isReadAgainWhenItIsDue() {
        var shop = shop("plan");
        web.text("/feed.json", "application/json", "[{\"url\":\"%s/a\"}]".formatted(web.origin()));
        choose(shop, "/feed.json");
        web.text(
                "/feed.json",
                "application/json",
                "[{\"url\":\"%1$s/a\"},{\"url\":\"%1$s/b\"}]".formatted(web.origin()));

        feeds().readDue();
        assertThat(over(shop).counts()).as("not due yet").isEqualTo(new Counts(1, 0, 0, 0, 0));
        server.dam()
                .jdbc()
                .sql("update bw_page_feed set due_at = now() - interval '1 second'")
                .update();
        feeds().readDue();

        assertThat(over(shop).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(pages(shop)).extracting(Page::url).containsExactly(web.origin() + "/a", web.origin() + "/b");
    }

    @Test
    void refusesWhatCannotBeAFeed() {
        var shop = shop("falsch");
        var site = shop.site();
        for (var address : List.of("https://example.org/f", "/relative", "http://[", web.origin() + "/f#x", "")) {
            assertThatThrownBy(() -> feeds().choose(SiteFixture.SEO, site, address, HOURLY))
                    .as(address)
                    .isInstanceOf(FeedException.class);
        }
        var address = web.origin() + "/f";
        assertThatThrownBy(() -> feeds().choose(SiteFixture.SEO, site, address, Duration.ofSeconds(1)))
                .isInstanceOf(FeedException.class);
        assertThatThrownBy(() -> feeds().choose(People.editor(), site, address, HOURLY))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> feeds().read(SiteFixture.SEO, site)).isInstanceOf(FeedException.class);
    }

    @Test
    void answersOverHttp() {
        var shop = shop("rest");
        web.text("/feed.json", "application/json", "[{\"url\":\"%s/a\"}]".formatted(web.origin()));
        var path = "/api/v1/sites/rest/page-feed";
        assertThat(server.get(path).statusCode()).isEqualTo(404);
        assertThat(server.send("PUT", path, "{\"address\":\"https://example.org/f\"}")
                        .statusCode())
                .isEqualTo(422);

        var put = server.send("PUT", path, "{\"address\":\"%s/feed.json\"}".formatted(web.origin()));

        assertThat(put.statusCode()).as(DeliveryTest.text(put)).isEqualTo(200);
        over(shop);
        assertThat(DeliveryTest.text(server.get(path)))
                .contains("\"everyMinutes\":60", "\"waiting\":false", "\"taken\":true", "\"added\":1");
        assertThat(server.send("POST", path + "/readings", null).statusCode()).isEqualTo(202);
        assertThat(server.send("DELETE", path, null).statusCode()).isEqualTo(204);
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }
}
