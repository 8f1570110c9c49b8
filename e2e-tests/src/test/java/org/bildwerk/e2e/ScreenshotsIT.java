package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Takes a picture of every view in both themes, both languages and three window sizes, into `target/screenshots`, and
/// looks for what no view may have: a complaint in the console, or text that runs out of the window.
@ExtendWith(SharedApplication.class)
class ScreenshotsIT {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final List<int[]> SIZES =
            List.of(new int[] {1440, 900}, new int[] {1024, 768}, new int[] {390, 844});

    @Test
    void showsEveryViewInBothThemesBothLanguagesAndThreeSizes(RunningApplication application, Browser browser) {
        var views = views(application);
        for (var locale : List.of("en-GB", "de-DE")) {
            for (var theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (var size : SIZES) {
                    var look = new Look(locale, theme, size[0], size[1]);
                    browser.use("screenshots-" + look.name(), look, page -> shoot(application, views, look, page));
                }
            }
        }
    }

    private static void shoot(RunningApplication application, Map<String, String> views, Look look, Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(application.url("/app/login").toString());
        page.locator("input[name=username]").waitFor();
        keep(page, look, "login");
        var user = "viewer-of-" + look.name();
        People.ensure(application, user, "ADMINISTRATOR");
        People.signIn(page, application, user);
        views.forEach((name, address) -> {
            page.navigate(application.url(address).toString());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            keep(page, look, name);
            fits(page, look, name);
        });
        if (takesTheLongWay(look)) {
            drafts(application, look, page);
            bulkEdit(application, look, page);
            verify(application, look, page);
        }
        assertThat(complaints).isEmpty();
    }

    /// Views that must be walked to are taken in four looks of twelve, among which is every language, theme and size.
    private static boolean takesTheLongWay(Look look) {
        var size = SIZES.stream().map(each -> each[0]).toList().indexOf(look.width());
        var dark = look.colorScheme() == ColorScheme.DARK ? 1 : 0;
        var german = look.locale().startsWith("de") ? 1 : 0;
        return (size + dark + german) % SIZES.size() == 0;
    }

    /// Texts that wait for a person, and where the same picture comes from.
    private static void drafts(RunningApplication application, Look look, Page page) {
        page.navigate(application.url("/app/library?draft=en").toString());
        page.locator(".bw-tile").first().dblclick();
        page.locator(".bw-tabs button").first().click();
        page.locator(".bw-draft").first().waitFor();
        page.locator("bildwerk-picture").waitFor();
        keep(page, look, "drafts");
        page.locator(".bw-tabs button").nth(2).click();
        page.locator(".bw-credential").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        keep(page, look, "provenance");
        fits(page, look, "provenance");
    }

    private static void bulkEdit(RunningApplication application, Look look, Page page) {
        page.navigate(application.url("/app/library").toString());
        page.locator(".bw-tile").first().click();
        page.keyboard().press("Control+a");
        page.keyboard().press("m");
        var holder = page.getByLabel(Pattern.compile("^(Rights holder|Rechteinhaber)$"));
        holder.fill("Atelier am Wasser");
        holder.press("Tab");
        page.locator(".bw-bulk-outcome li").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        keep(page, look, "bulk-edit");
        fits(page, look, "bulk-edit");
    }

    private static void verify(RunningApplication application, Look look, Page page) {
        page.navigate(application.url("/verify").toString());
        page.locator("input[type=file]").setInputFiles(stamped(application));
        page.locator(".verdict").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        keep(page, look, "verify");
        fits(page, look, "verify");
    }

    private static void fits(Page page, Look look, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("what runs out of the window in %s at %s", name, look.name())
                .isEqualTo(0);
    }

    private static void keep(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + look.name() + ".png")));
    }

    /// A file that this installation has signed.
    private static FilePayload stamped(RunningApplication application) {
        try (var api = application.api()) {
            var file = api.fetch("/api/v1/assets/" + published(api) + "/stamped");
            return new FilePayload("signed here.jpg", "image/jpeg", file.body());
        }
    }

    /// Orders drafts where texts are missing, and waits until the library finds them.
    private static void orderDrafts(Api api) {
        var missing = api.get("/api/v1/assets?size=20&facets=&alt-missing=en").get("assets");
        var ids = missing.valueStream().map(asset -> asset.get("id").asString()).toList();
        api.post("/api/v1/drafts", Map.of("assets", ids));
        await("drafts in the library")
                .atMost(Duration.ofMinutes(1))
                .until(() -> api.get("/api/v1/assets?size=1&facets=&draft=en")
                                .get("total")
                                .asInt()
                        > 0);
    }

    private static String published(Api api) {
        return api.get("/api/v1/assets?size=1&facets=&status=published")
                .get("assets")
                .get(0)
                .get("id")
                .asString();
    }

    private static Map<String, String> views(RunningApplication application) {
        var views = new LinkedHashMap<String, String>();
        try (var api = application.api()) {
            var asset = published(api);
            orderDrafts(api);
            views.put("library", "/app/library");
            views.put("nothing", "/app/library?q=nothingmatchesthis");
            views.put("asset", "/app/asset/" + asset);
            views.put("studio", "/app/studio");
            views.put("delivery", "/app/delivery");
            views.put("taxonomy", "/app/taxonomy");
            views.put("jobs", "/app/jobs");
            views.put("bin", "/app/bin");
            views.put("admin", "/app/admin");
            views.put("password", "/app/password");
            views.put("demo", "/demo");
        }
        return views;
    }
}
