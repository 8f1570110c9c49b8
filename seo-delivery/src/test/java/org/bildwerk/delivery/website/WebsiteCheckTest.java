package org.bildwerk.delivery.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.PageDeclaration.Image;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.crawl.Website;
import org.bildwerk.delivery.indexnow.IndexNow;
import org.bildwerk.delivery.website.Confirmation.Part;
import org.bildwerk.delivery.website.Confirmation.State;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class WebsiteCheckTest {

    @AutoClose
    private static final DeliveryTest server =
            DeliveryTest.start("bildwerk.delivery.crawl.pause=0ms", "bildwerk.delivery.crawl.timeout=2s");

    @AutoClose
    private final Website pages = new Website();

    @AutoClose
    private final Website images = new Website();

    private SiteFixture shop(String key) {
        var shop = server.site(key);
        var settings = new SiteSettings(key, key, pages.origin(), images.origin(), List.of("de"), null);
        server.dam().bean(Sites.class).update(People.administrator(), settings);
        return shop;
    }

    private Asset shown(SiteFixture shop) {
        var asset = server.approved(
                shop, "Bank", DeliveryTest.jpeg(shop.site().key().hashCode(), 1600, 900));
        shop.publish(asset);
        var page = new PageDeclaration(
                pages.origin() + "/a", null, null, List.of(new Image(asset.key(), null, null, false)));
        server.dam().bean(Pages.class).replace(SiteFixture.SEO, shop.site(), List.of(page));
        return asset;
    }

    /// Lets a website hand a path on to this server.
    private static void handOn(Website website, String path, String to) {
        website.on(path, exchange -> {
            var answer = server.get(to);
            exchange.getResponseHeaders().set("Content-Type", DeliveryTest.header(answer, "Content-Type"));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        });
    }

    private static Map<Part, State> looked(SiteFixture shop) throws InterruptedException {
        return confirmations(shop).stream().collect(Collectors.toMap(Confirmation::part, Confirmation::state));
    }

    private static List<Confirmation> confirmations(SiteFixture shop) throws InterruptedException {
        return server.dam().bean(WebsiteCheck.class).check(SiteFixture.SEO, shop.site());
    }

    @Test
    void asksForNothingThatASiteDoesWithout() throws InterruptedException {
        assertThat(looked(shop("empty")).values()).containsOnly(State.NOT_NEEDED);
    }

    @Test
    void confirmsWhatIsProxied() throws InterruptedException {
        var shop = shop("proxied");
        var asset = shown(shop);
        var key = server.dam()
                .bean(IndexNow.class)
                .switchOn(SiteFixture.SEO, shop.site())
                .key();
        handOn(images, "/i/" + asset.key() + "/bank.jpg", "/i/" + asset.key() + "/bank.jpg");
        handOn(pages, "/sitemaps/proxied/website.xml", "/sitemaps/proxied/website.xml");
        handOn(pages, "/" + key + ".txt", "/indexnow/proxied/" + key + ".txt");
        pages.text("/robots.txt", "text/plain", "Sitemap: " + pages.origin() + "/sitemaps/proxied/website.xml");

        assertThat(looked(shop).values()).containsOnly(State.CONFIRMED);
        assertThat(DeliveryTest.text(server.get("/sitemaps/proxied/website.xml")))
                .as("files lie where their index lies")
                .contains("<loc>" + pages.origin() + "/sitemaps/proxied/images-1.xml.gz</loc>");
    }

    @Test
    void takesASitemapOnTheImageOriginThatRobotsNames() throws InterruptedException {
        var shop = shop("named");
        shown(shop);
        pages.text("/robots.txt", "text/plain", "Sitemap: " + images.origin() + "/sitemaps/named/index.xml");

        assertThat(looked(shop))
                .containsEntry(Part.ROBOTS, State.CONFIRMED)
                .containsEntry(Part.SITEMAP, State.NOT_NEEDED);
    }

    @Test
    void saysWhatIsWrong() throws InterruptedException {
        var shop = shop("wrong");
        var asset = shown(shop);
        var key = server.dam()
                .bean(IndexNow.class)
                .switchOn(SiteFixture.SEO, shop.site())
                .key();
        images.html("/i/" + asset.key() + "/bank.jpg", "<p>Nothing here</p>");
        pages.status("/sitemaps/wrong/website.xml", 500).text("/" + key + ".txt", "text/plain", "another key");

        var found = confirmations(shop);

        assertThat(found)
                .extracting(Confirmation::state)
                .containsExactly(State.DIFFERENT, State.DIFFERENT, State.FAILED, State.DIFFERENT);
        assertThat(found.get(2).why())
                .isNotNull()
                .extracting("trouble", "detail")
                .containsExactly(Trouble.STATUS, "500");
    }

    @Test
    void saysOfEveryPartThatNobodyIsThere() throws InterruptedException {
        var shop = shop("nobody");
        shown(shop);
        pages.close();

        assertThat(confirmations(shop))
                .filteredOn(each -> each.part() == Part.ROBOTS || each.part() == Part.SITEMAP)
                .extracting(each -> Objects.requireNonNull(each.why()).trouble())
                .containsExactly(Trouble.BROKEN_OFF, Trouble.BROKEN_OFF);
    }

    @Test
    void isForThoseWhoCareForSites() {
        var shop = shop("closed");

        assertThatThrownBy(() -> server.dam().bean(WebsiteCheck.class).check(People.editor(), shop.site()))
                .isInstanceOf(NotAllowedException.class);
        server.signIn(People.administrator());
        var answer = server.send("POST", "/api/v1/sites/closed/website-check", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.mapper().readTree(answer.body()))
                .extracting(each -> each.path("part").asString())
                .containsExactly("images", "robots", "sitemap", "indexnow-key");
    }
}
