package org.bildwerk.ui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.audit.AuditSchedule;
import org.bildwerk.delivery.audit.PageAudits;
import org.bildwerk.delivery.feed.PageFeed;
import org.bildwerk.delivery.feed.PageFeeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is wrong on the pages of a site, and where its pages are told.
class PageAuditViewTest extends OpenedViews {

    @Autowired
    private Sites sites;

    @Autowired
    private PageAudits audits;

    @Autowired
    private AuditSchedule schedule;

    @Autowired
    private PageFeeds feeds;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer web;

    @BeforeEach
    void serve() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.stop(0);
    }

    @Test
    @SignedInAs(Role.SEO)
    void saysWhatAnAuditIsBeforeTheFirst() {
        open(site("before"), "");

        assertThat(texts()).contains("Nobody has looked at the pages yet.", "Here stands what is wrong on the pages");
    }

    @Test
    @SignedInAs(Role.SEO)
    void startsAnAuditAndShowsWhatIsNewAndWhatWasMended() {
        var site = site("audited");
        pages.put("/sitemap.xml", sitemap("/a"));
        pages.put("/a", "<img src=/one.png width=5 height=5>");
        open(site, "");
        test($(Button.class).withText("Audit the pages").single()).click();
        over(site);
        open(site, "");

        assertThat(texts())
                .contains("No alt attribute", "The image has no alt attribute", "/a", "new")
                .contains("1 of 1 pages: no image of ours, 1 of others");

        pages.put("/a", "<p>");
        audits.start(Caller.system(), site);
        over(site);
        open(site, "mended");
        assertThat(texts()).contains("Mended since the audit before", "The image has no alt attribute");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/sites/audited/page-findings.csv", web() + "/a");
    }

    @Test
    @SignedInAs(Role.SEO)
    void namesWhatCouldNotBeRead() {
        var site = site("unread");
        audits.start(Caller.system(), site);
        over(site);
        open(site, "");

        assertThat(texts()).contains("Could not be read", "The website answers 404", "/sitemap.xml");
    }

    @Test
    @SignedInAs(Role.SEO)
    void promisesNothingOfPagesThatNobodySaw() {
        var site = site("unseen");
        web.stop(0);
        audits.start(Caller.system(), site);
        over(site);
        open(site, "");

        assertThat(texts())
                .contains("No page could be looked at", "The website could not be looked at.")
                .doesNotContain("Nothing is wrong on the pages");
    }

    @Test
    @SignedInAs(Role.SEO)
    void setsUpAFeedAndSaysHowItWent() {
        var site = site("fed");
        open(site, "");
        test($(Button.class).withText("Set up a feed").single()).click();
        test(field("Address")).setValue("https://example.org/feed");
        test($(Button.class).withText("Save and read").single()).click();
        assertThat(field("Address").isInvalid()).isTrue();
        assertThat(field("Address").getErrorMessage()).contains(web());

        pages.put("/feed.json", "[{\"url\":\"" + web() + "/a\"},{\"url\":\"x\"}]");
        test(field("Address")).setValue(web() + "/feed.json");
        test($(Button.class).withText("Save and read").single()).click();
        await().until(() -> !feeds.of(site).map(PageFeed::waiting).orElse(true));
        open(site, "");

        assertThat(texts()).contains("/feed.json, every hour", "1 page (1 new, 0 gone), 1 part left out");
        test($(Button.class).withText("Take away").single()).click();
        assertThat(feeds.of(site)).isEmpty();
    }

    @Test
    @SignedInAs(Role.SEO)
    void startsBySchedule() {
        var site = site("rhythm");
        open(site, "");
        test(rhythm()).selectItem("every week");

        assertThat(schedule.of(site)).contains(7);
        open(site, "");
        test(rhythm()).selectItem("by hand alone");
        assertThat(schedule.of(site)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> rhythm() {
        return $(Select.class).withClassName("bw-audit-rhythm").single();
    }

    @Test
    @SignedInAs(Role.SEO)
    void saysWhatTheWebsiteDoes() {
        var site = site("confirmed");
        UI.getCurrent().navigate("delivery", QueryParameters.of("site", site.key()));
        test($(Button.class).withText("Check the website").single()).click();

        eventually(() -> texts().contains("This site does not tell search engines of changes."));
        assertThat(texts())
                .contains("A published image comes from the image origin", "not needed", "Nothing is published yet.");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void isForWhoWorksOnSites() {
        open(site("closed"), "");

        assertThat($(Button.class).withText("Audit the pages").all()).isEmpty();
    }

    private void over(Site site) {
        await().until(() ->
                audits.latest(site).map(audit -> !audit.state().open()).orElse(false));
    }

    private String web() {
        return "http://127.0.0.1:" + web.getAddress().getPort();
    }

    private String sitemap(String path) {
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s%s</loc></url></urlset>"
                .formatted(web(), path);
    }

    private Site site(String key) {
        var settings = new SiteSettings(key, key, web(), null, List.of("en"), null);
        return sites.create(Caller.system(), settings);
    }

    private static void open(Site site, String rule) {
        UI.getCurrent().navigate("delivery/pages", QueryParameters.simple(Map.of("site", site.key(), "rule", rule)));
    }
}
