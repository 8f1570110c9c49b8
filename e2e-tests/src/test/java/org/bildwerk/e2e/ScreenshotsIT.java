package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            keep(page, look, name);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("what runs out of the window in %s at %s", name, look.name())
                    .isEqualTo(0);
        });
        assertThat(complaints).isEmpty();
    }

    private static void keep(Page page, Look look, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + "-" + look.name() + ".png")));
    }

    private static Map<String, String> views(RunningApplication application) {
        var views = new LinkedHashMap<String, String>();
        try (var api = application.api()) {
            var asset = api.get("/api/v1/assets?size=1&facets=&status=published")
                    .get("assets")
                    .get(0)
                    .get("id")
                    .asString();
            views.put("library", "/app/library");
            views.put("nothing", "/app/library?q=nothingmatchesthis");
            views.put("asset", "/app/asset/" + asset);
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
