package org.bildwerk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A website on another origin shows our pictures with our markup: to who comes for the first time, and to who comes
/// back with a warm cache after the picture was changed.
@ExtendWith(SharedApplication.class)
class SiteJourneyIT {

    private static final Look PHONE = new Look("de-DE", ColorScheme.LIGHT, 390, 844);
    private static final Pattern WIDTH = Pattern.compile("/w(\\d+)[-/]");
    private static final List<Integer> HERO_WIDTHS = List.of(700, 900, 1170, 1520);
    private static final String LOADED = """
            async () => {
              const pictures = [...document.images];
              for (const picture of pictures) {
                picture.loading = 'eager';
                await picture.decode();
              }
              return pictures.map(picture => ({ address: picture.currentSrc, shown: picture.clientWidth * devicePixelRatio,
                told: performance.getEntriesByName(picture.currentSrc)[0]?.transferSize ?? 0 }));
            }
            """;
    private static final String LARGEST_IS_ONE_OF = """
            slots => new Promise(resolve => new PerformanceObserver(
              list => list.getEntries().some(entry => slots.includes(entry.element?.dataset.bwSlot)) && resolve(true))
              .observe({ type: 'largest-contentful-paint', buffered: true }))
            """;

    @Test
    void showsPicturesThatFitAndHearsHowFastTheyCame(
            RunningApplication application, Browser browser, @TempDir Path folder) {
        try (var api = application.api();
                var website = new Website()) {
            PublishedPicture.makeSite(api, "journey", website, application);
            var hero = picture(api, "journey", folder, "Hero of the page", 1600);
            var inline = picture(api, "journey", folder, "Discs within the text", 1200);
            hero.publish();
            inline.publish();
            website.write(
                    "<script src=\"%s/b.js\" data-site=\"journey\" async></script>".formatted(application.url()),
                    hero.markup("hero") + "<p>A word between.</p>" + inline.markup("inline"));
            browser.use("site-desk", Look.DESK, page -> {
                visit(page, website, application, List.of("hero"));
                // A browser that ends takes along what it has not sent yet.
                hero.awaitMeasured("seen", 1);
            });
            browser.use("site-phone", PHONE, page -> {
                visit(page, website, application, List.of("hero", "inline"));
                hero.awaitMeasured("seen", 2);
            });
            hero.awaitMeasured("lcp", 1);
            People.ensure(application, "sam", "SEO");
            browser.use("site-field", Look.DESK, page -> {
                People.signIn(page, application, "sam");
                page.navigate(application.url("/app/delivery?site=journey").toString());
                var row = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Measured in browsers"))
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("Hero of the page"))
                        .first();
                assertThat(row).containsText(Pattern.compile("\\d\\.\\d s \\(\\d+\\)"));
            });
        }
    }

    /// Opens the page, waits until the picture of one of the slots is the largest that was painted, and leaves.
    private static void visit(Page page, Website website, RunningApplication application, List<String> largest) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(website.url().toString());
        assertThat(page.evaluate(LARGEST_IS_ONE_OF, largest)).isEqualTo(true);
        assertThat(loaded(page)).hasSize(2).allSatisfy(picture -> {
            var address = picture.get("address").toString();
            assertThat(address).startsWith(application.url() + "/i/").endsWith(".avif");
            assertThat(number(picture.get("told"))).as("told to another origin").isPositive();
        });
        var hero = loaded(page).getFirst();
        var width = WIDTH.matcher(hero.get("address").toString());
        assertThat(width.find()).isTrue();
        assertThat(Integer.parseInt(width.group(1)))
                .as("the first rung of the hero's ladder that is wide enough")
                .isEqualTo(HERO_WIDTHS.stream()
                        .filter(rung -> rung >= number(hero.get("shown")))
                        .findFirst()
                        .orElseThrow());
        assertThat(page.context().cookies()).isEmpty();
        assertThat(complaints).isEmpty();
        // The page goes, and with it the beacon.
        page.navigate("about:blank");
    }

    @Test
    void needsOneRedirectAtMostWhateverWasDoneSinceTheLastVisit(
            RunningApplication application, Browser browser, @TempDir Path folder) {
        try (var api = application.api();
                var website = new Website()) {
            PublishedPicture.makeSite(api, "changes", website, application);
            var picture = picture(api, "changes", folder, "Discs that change", 900);
            browser.use("site-warm-cache", Look.DESK, regular -> {
                var addresses = new LinkedHashSet<String>();
                for (var change : changes(picture, folder)) {
                    change.run();
                    addresses.addAll(addresses(application, picture));
                    check(regular, website, addresses);
                    browser.use("site-cold-cache", PHONE, newcomer -> check(newcomer, website, addresses));
                }
            });
        }
    }

    private static List<Runnable> changes(PublishedPicture picture, Path folder) {
        return List.of(
                picture::publish,
                () -> {
                    picture.replace(Pictures.jpeg(folder, "other.jpg", System.nanoTime(), 900, 600));
                    picture.publish();
                },
                () -> {
                    picture.restore();
                    picture.publish();
                },
                () -> picture.rename("named-anew"),
                () -> picture.rename("discs-that-change"));
    }

    /// The addresses under which the picture is seen now.
    private static Set<String> addresses(RunningApplication application, PublishedPicture picture) {
        var found = new LinkedHashSet<String>();
        for (var publication : picture.api().get("/api/v1/assets/" + picture.id() + "/publications")) {
            var slug = publication.get("slug").asString();
            var base = application.url("/i/" + picture.key() + "/").toString();
            found.add(base + slug + ".jpg");
            for (var type : List.of("jpg", "webp", "auto")) {
                found.add(base + publication.get("rev").asString() + "/w320/" + slug + "." + type);
            }
        }
        return found;
    }

    private static void check(Page page, Website website, Set<String> addresses) {
        var steps = new ArrayList<String>();
        page.onRequest(request -> {
            if (redirects(request) > 1) {
                steps.add(request.url());
            }
        });
        var body = new StringBuilder();
        addresses.forEach(address ->
                body.append("<img width=\"320\" src=\"").append(address).append("\" alt=\"\">"));
        website.write("", body.toString());
        page.navigate(website.url().toString());
        assertThat(loaded(page)).hasSize(addresses.size());
        assertThat(steps).as("asked for after more than one redirect").isEmpty();
    }

    private static int redirects(Request request) {
        int steps = 0;
        for (var from = request.redirectedFrom(); from != null; from = from.redirectedFrom()) {
            steps++;
        }
        return steps;
    }

    private static PublishedPicture picture(Api api, String site, Path folder, String title, int width) {
        var name = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".jpg";
        return PublishedPicture.of(
                api, site, Pictures.jpeg(folder, name, System.nanoTime(), width, width * 2 / 3), title);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> loaded(Page page) {
        return (List<Map<String, Object>>) page.evaluate(LOADED);
    }
}
