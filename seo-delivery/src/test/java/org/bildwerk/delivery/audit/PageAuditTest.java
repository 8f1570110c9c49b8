package org.bildwerk.delivery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.NotAllowedException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.delivery.DeliveryTest;
import org.bildwerk.delivery.audit.KeptFinding.State;
import org.bildwerk.delivery.crawl.Trouble;
import org.bildwerk.delivery.crawl.Website;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.MarkupWish;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class PageAuditTest {

    @AutoClose
    private static final DeliveryTest server =
            DeliveryTest.start("bildwerk.delivery.crawl.pause=0ms", "bildwerk.delivery.crawl.timeout=2s");

    @AutoClose
    private final Website web = new Website();

    private static PageAudits audits() {
        return server.dam().bean(PageAudits.class);
    }

    /// A site whose pages this website has.
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
        var asset = server.approved(shop, title, DeliveryTest.jpeg(title.hashCode(), 2400, 1600));
        var texts = new TreeMap<>(Map.of("de", new Text(title, null, "Ein " + title)));
        shop.describe(asset, new Description(texts, List.of(), List.of("Nord"), null), Rights.NONE);
        shop.publish(asset);
        return asset;
    }

    private static String markup(SiteFixture shop, Asset asset, String slot) {
        var wish = new MarkupWish(asset.key(), "de", null, false, null);
        return server.dam()
                .bean(Markup.class)
                .picture(
                        People.administrator(),
                        shop.site(),
                        shop.site().slot(slot).orElseThrow(),
                        wish)
                .html();
    }

    private void page(String path, String... body) {
        web.html(path, "<!doctype html><html lang=de><title>x</title>" + String.join("\n", body) + "</html>");
    }

    private void declare(SiteFixture shop, String path, String slot, Asset... assets) {
        var images = Arrays.stream(assets)
                .map(asset -> new PageDeclaration.Image(asset.key(), slot, null, false))
                .toList();
        var page = new PageDeclaration(web.origin() + path, null, "de", images);
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, shop.site(), List.of(page));
    }

    private static PageAudit audit(SiteFixture shop) {
        var started = audits().start(SiteFixture.SEO, shop.site());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> !audits().latest(shop.site()).orElseThrow().state().open());
        var ended = audits().latest(shop.site()).orElseThrow();
        assertThat(ended.job()).isEqualTo(started.job());
        return ended;
    }

    private static List<String> found(Site site, State state) {
        return audits().findings(site).stream()
                .filter(kept -> kept.state() == state)
                .map(KeptFinding::finding)
                .map(finding -> finding.rule().key() + " " + finding.page().replaceFirst("^http://[^/]*", ""))
                .sorted()
                .toList();
    }

    @Test
    void findsNothingOnAPageWithOurMarkup() {
        var shop = shop("sauber");
        var hero = published(shop, "Held");
        var card = published(shop, "Karte");
        page("/", markup(shop, hero, "hero"), markup(shop, card, "card"));
        declare(shop, "/", "hero", hero);
        var page = new PageDeclaration(
                web.origin() + "/",
                null,
                "de",
                List.of(
                        new PageDeclaration.Image(hero.key(), "hero", null, false),
                        new PageDeclaration.Image(card.key(), "card", null, false)));
        server.dam().bean(Pages.class).merge(SiteFixture.SEO, shop.site(), List.of(page));
        web.sitemap("/sitemap.xml", "/");

        var audit = audit(shop);

        assertThat(audits().findings(shop.site())).isEmpty();
        assertThat(audit.state()).isEqualTo(PageAudit.State.DONE);
        assertThat(audit.counts()).isEqualTo(new PageAudit.Counts(1, 1, 0, 2, 0));
        assertThat(audit.why()).isNull();
    }

    @Test
    void holdsEveryTagAgainstTheRecord() {
        var shop = shop("fehler");
        var hero = published(shop, "Lazy");
        var old = published(shop, "Alt");
        var gone = published(shop, "Weg");
        var oldMarkup = markup(shop, old, "card");
        var goneMarkup = markup(shop, gone, "card");
        shop.withdraw(gone);
        shop.describe(
                old,
                new Description(
                        new TreeMap<>(Map.of("de", new Text("Alt", null, "Neuer Text"))), List.of(), List.of(), null),
                Rights.NONE);
        shop.publish(old);
        var origin = shop.site().imageOrigin();
        page("/lazy", markup(shop, hero, "hero").replace("fetchpriority=\"high\"", "loading=\"lazy\""));
        page("/old", oldMarkup);
        page("/gone", goneMarkup, "<img src='%s/i/nobody/x.jpg' alt='' width=9 height=9>".formatted(origin));
        page(
                "/plain",
                "<img src='%s/i/%s/x.jpg' data-bw-slot=hero>".formatted(origin, hero.key()),
                "<img src='https://cdn.example.org/other.png' width=10 height=10>",
                "<img src='https://cdn.example.org/pixel.gif' width=1 height=1>");
        declare(shop, "/lazy", "hero", hero);
        declare(shop, "/old", "card", old);
        declare(shop, "/empty", "card", old);
        page("/empty", "<p>Nichts</p>");
        web.sitemap("/sitemap.xml", "/lazy", "/old", "/gone", "/plain", "/missing");

        var audit = audit(shop);

        assertThat(found(shop.site(), State.NEW))
                .containsExactly(
                        "alt-absent /plain",
                        "alt-absent /plain",
                        "alt-differs /old",
                        "hero-lazy /lazy",
                        "no-srcset /plain",
                        "not-declared /plain",
                        "not-published /gone",
                        "not-published /gone",
                        "not-shown /empty",
                        "rev-outdated /old",
                        "unreadable /missing",
                        "unsized /plain");
        assertThat(audit.counts()).isEqualTo(new PageAudit.Counts(6, 5, 1, 5, 1));
        var differs = audits().findings(shop.site()).stream()
                .map(KeptFinding::finding)
                .filter(finding -> finding.rule() == PageRule.ALT_DIFFERS)
                .findFirst()
                .orElseThrow();
        assertThat(differs.text()).isEqualTo("The page says \"Ein Alt\", the record \"Neuer Text\"");
        assertThat(differs.asset()).isEqualTo(old.id());
    }

    @Test
    void judgesAPlaceByTheSlotThatItsTagNames() {
        var shop = shop("zweimal");
        var asset = published(shop, "Zweimal");
        var below = markup(shop, asset, "card").replace("data-bw-slot=\"card\"", "data-bw-slot=\"aside\"");
        page("/", markup(shop, asset, "hero"), below);
        declare(shop, "/", "hero", asset);
        web.sitemap("/sitemap.xml", "/");

        audit(shop);

        assertThat(found(shop.site(), State.NEW)).containsExactly("slot-gone /");
        assertThat(audits().findings(shop.site()).getFirst().finding().text())
                .isEqualTo("The image names the slot aside, which is gone");
    }

    @Test
    void comparesTheFilesWithTheWidthThatIsShown() {
        var shop = shop("breite");
        var asset = published(shop, "Breit");
        var canonical = markup(shop, asset, "card");
        var rev = canonical.replaceFirst("(?s).*?/i/" + asset.key() + "/([^/]+)/.*", "$1");
        var file = "%s/i/%s/%s/w%s/x.jpg";
        page(
                "/up",
                "<img alt='Ein Breit' src='%s' srcset='%s 320w' width=900 height=600>"
                        .formatted(
                                file.formatted(shop.site().imageOrigin(), asset.key(), rev, 320),
                                file.formatted(shop.site().imageOrigin(), asset.key(), rev, 320)));
        page(
                "/over",
                "<img alt='Ein Breit' src='%s' width=320 height=200>"
                        .formatted(file.formatted(shop.site().imageOrigin(), asset.key(), rev, 1980)));
        declare(shop, "/up", "card", asset);
        declare(shop, "/over", "card", asset);

        audit(shop);

        assertThat(found(shop.site(), State.NEW))
                .containsExactly("no-srcset /over", "oversized /over", "unreadable /sitemap.xml", "upscaled /up");
    }

    @Test
    void looksAtTheFilesOfEveryScreen() {
        var shop = shop("schirme");
        var asset = published(shop, "Gerahmt");
        shop.artDirected("hero");
        var whole = markup(shop, asset, "hero");
        page("/", whole);
        page("/jump", whole.replaceAll("(<source media[^>]*) width=\"\\d+\" height=\"\\d+\"", "$1"));
        page("/up", whole.replaceAll("(<source media[^>]*) width=\"\\d+\"", "$1 width=\"1400\""));
        List.of("/", "/jump", "/up").forEach(path -> declare(shop, path, "hero", asset));
        web.sitemap("/sitemap.xml", "/", "/jump", "/up");

        audit(shop);

        assertThat(whole).contains("<source media=\"(max-width: 599px)\"");
        assertThat(found(shop.site(), State.NEW)).containsExactly("unsized /jump", "upscaled /up");
    }

    @Test
    void tellsWhatIsNewAndWhatWasMended() {
        var shop = shop("wandel");
        page("/a", "<img src=/a.png>");
        page("/b", "<img src=/b.png width=5 height=5>");
        web.sitemap("/sitemap.xml", "/a", "/b");
        audit(shop);
        assertThat(found(shop.site(), State.NEW)).containsExactly("alt-absent /a", "alt-absent /b", "unsized /a");

        page("/a", "<img src=/a.png alt=A><img src=/c.png width=5 height=5>");
        web.status("/b", 500);
        audit(shop);

        assertThat(found(shop.site(), State.NEW)).containsExactly("alt-absent /a", "unreadable /b");
        assertThat(found(shop.site(), State.MENDED)).containsExactly("alt-absent /a");
        assertThat(found(shop.site(), State.OPEN))
                .as("at /b nobody could look")
                .containsExactly("alt-absent /b", "unsized /a");

        page("/a");
        web.sitemap("/sitemap.xml", "/a");
        audit(shop);
        assertThat(found(shop.site(), State.MENDED))
                .as("a page that is listed no more")
                .containsExactly("alt-absent /a", "alt-absent /b", "unreadable /b", "unsized /a");
        audit(shop);
        assertThat(audits().findings(shop.site())).isEmpty();
    }

    @Test
    void survivesHostilePages() {
        var shop = shop("feind");
        var deep = "<div>".repeat(20_000) + "<img src=/x.png>";
        var many = "<img src=/x.png alt='&#0;\"><script>'>".repeat(20_000);
        page("/deep", deep);
        page("/many", many);
        web.bytes(
                "/binary",
                "text/html",
                new java.util.Random(7)
                        .ints(60_000, 0, 256)
                        .collect(
                                java.io.ByteArrayOutputStream::new,
                                java.io.ByteArrayOutputStream::write,
                                (one, other) -> one.writeBytes(other.toByteArray()))
                        .toByteArray());
        web.html(
                "/broken",
                "<html lang='x--y'><base href='::'><img src='http://[' srcset=',,, 1x ,,'><img alt='\0' src='a\\b.png'");
        web.text("/pdf", "application/pdf", "%PDF");
        web.passOn("/circle", "/circle").passOn("/away", "http://example.org/");
        web.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                hold();
            }
        });
        web.bytes("/huge", "text/html", new byte[6 << 20]);
        web.sitemap(
                "/sitemap.xml", "/deep", "/many", "/binary", "/broken", "/pdf", "/circle", "/away", "/slow", "/huge");

        var audit = audit(shop);

        assertThat(audit.state()).isEqualTo(PageAudit.State.DONE);
        var troubles = audits().findings(shop.site()).stream()
                .map(KeptFinding::finding)
                .filter(finding -> finding.rule() == PageRule.UNREADABLE)
                .collect(Collectors.toMap(
                        finding -> finding.page().replaceFirst("^http://[^/]*", ""),
                        finding -> Trouble.valueOf(finding.values().getFirst())));
        assertThat(troubles)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/pdf", Trouble.UNREADABLE,
                        "/circle", Trouble.REDIRECT_LOOP,
                        "/away", Trouble.ELSEWHERE,
                        "/slow", Trouble.TOO_SLOW,
                        "/huge", Trouble.TOO_LARGE));
        assertThat(found(shop.site(), State.NEW)).contains("unsized /deep", "unsized /many");
    }

    @Test
    void saysWhyItCouldNotLook() {
        var shop = shop("zu");
        web.status("/robots.txt", 503);

        var audit = audit(shop);

        assertThat(audit.state()).isEqualTo(PageAudit.State.FAILED);
        assertThat(audit.why()).isNotNull().extracting(why -> why.trouble()).isEqualTo(Trouble.ROBOTS_UNREADABLE);
        var job =
                server.dam().bean(Jobs.class).find(SiteFixture.SEO, audit.job()).orElseThrow();
        assertThat(job.counts().failed()).isOne();
        var item = server.dam().bean(Jobs.class).items(SiteFixture.SEO, audit.job(), null, 0, 1);
        assertThat(item.getFirst().reason()).contains(web.origin(), "robots.txt");
    }

    @Test
    void isOrderedOnceAndCanBeStopped() throws InterruptedException {
        var shop = shop("halt");
        var pages = IntStream.range(0, 200).mapToObj(i -> "/p" + i).toArray(String[]::new);
        for (var each : pages) {
            web.on(each, exchange -> {
                hold();
                exchange.sendResponseHeaders(404, -1);
            });
        }
        web.sitemap("/sitemap.xml", pages);
        assertThatThrownBy(() -> audits().start(People.editor(), shop.site())).isInstanceOf(NotAllowedException.class);
        var first = audits().start(SiteFixture.SEO, shop.site());
        assertThat(audits().start(People.publisher(), shop.site()).job()).isEqualTo(first.job());
        await().until(() -> audits().latest(shop.site()).orElseThrow().counts().unread() > 2);

        server.dam().bean(Jobs.class).cancel(SiteFixture.SEO, first.job());

        await().until(() -> !audits().latest(shop.site()).orElseThrow().state().open());
        assertThat(audits().latest(shop.site()).orElseThrow().state()).isEqualTo(PageAudit.State.CANCELLED);
        await().untilAsserted(() -> assertThat(
                        audits().latest(shop.site()).orElseThrow().why())
                .isNotNull()
                .extracting(why -> why.trouble())
                .isEqualTo(Trouble.STOPPED));
    }

    @Test
    void answersOverHttp() {
        var shop = shop("http");
        page("/", "<img src='=formel.png' width=5 height=5>");
        web.sitemap("/sitemap.xml", "/");
        server.signIn(SiteFixture.SEO);

        var started = server.send("POST", "/api/v1/sites/http/page-audits", null);

        assertThat(started.statusCode()).isEqualTo(202);
        await().until(() -> !audits().latest(shop.site()).orElseThrow().state().open());
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/http/page-audits")))
                .contains("\"state\":\"done\"", "\"pages\":1", "\"others\":1");
        assertThat(DeliveryTest.text(server.get("/api/v1/sites/http/page-findings")))
                .contains("\"rule\":\"alt-absent\"", "\"state\":\"new\"", "\"severity\":\"error\"");
        var csv = server.get("/api/v1/sites/http/page-findings.csv");
        assertThat(DeliveryTest.header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(DeliveryTest.text(csv))
                .startsWith("rule,severity,state,page,picture,asset,reason,found\r\n")
                .contains("alt-absent,error,new," + web.origin() + "/,");
        server.signIn(People.editor());
        assertThat(server.send("POST", "/api/v1/sites/http/page-audits", null).statusCode())
                .isEqualTo(403);
        server.signIn(People.administrator());
    }

    private static void hold() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
