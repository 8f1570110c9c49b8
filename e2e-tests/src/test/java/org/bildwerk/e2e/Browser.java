package org.bildwerk.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Chromium, started once; lends a context per use and keeps a screenshot and a trace in `target/browser` when the use
/// fails. Confined to the thread that made it.
final class Browser implements AutoCloseable {

    private static final Path KEPT = Path.of("target", "browser");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("bildwerk.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /// Lends a page in a fresh context.
    ///
    /// @param name under which a failure is kept
    void use(String name, Look look, Consumer<Page> journey) {
        try (var context = context(look)) {
            context.tracing()
                    .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
            var page = context.newPage();
            try {
                journey.accept(page);
            } catch (RuntimeException | Error failure) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(KEPT.resolve(name + ".png"))
                        .setFullPage(true));
                context.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve(name + ".zip")));
                throw failure;
            }
        }
    }

    private BrowserContext context(Look look) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(look.locale())
                .setColorScheme(look.colorScheme())
                .setViewportSize(look.width(), look.height());
        var context = chromium.newContext(options);
        context.setDefaultTimeout(20_000);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
