package org.bildwerk.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bildwerk.bench.lighthouse.Findings;
import org.bildwerk.bench.lighthouse.Lighthouse;
import org.bildwerk.bench.lighthouse.PageServer;
import org.bildwerk.bench.lighthouse.PictureShop;
import org.bildwerk.bench.lighthouse.Screen;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// Lighthouse on a page with our markup: a hero, cards and pictures within the text, published from the demonstration
/// library, on another origin than the application. Each screen is looked at several times after the first visitor's
/// pictures are final; the look with the median performance counts.
final class LighthouseBenchmark implements Benchmark {

    private static final int LOOKS = 5;
    private static final List<String> WANTED = List.of("performance", "seo", "best-practices");
    private static final String SHIFT = "cumulative-layout-shift";

    @Override
    public String name() {
        return "lighthouse";
    }

    @Override
    public String purpose() {
        return "what Lighthouse says of a page with our markup; a number behind it: looks at each screen, else "
                + LOOKS;
    }

    @Override
    public Report run(Path folder) throws Exception {
        return run(folder, List.of());
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        int looks = options.isEmpty() ? LOOKS : Integer.parseInt(options.getFirst());
        try (var application = RunningApplication.start(
                        folder.resolve("home"), "--bildwerk.demo.seed=true", "--bildwerk.delivery.warm-up=false");
                var api = application.api()) {
            return look(application.url(), api, looks);
        }
    }

    /// Looks at pages with pictures of an application that has, or is getting, the demonstration library.
    Report look(URI application, Api api, int looks) throws Exception {
        var packages = Path.of(System.getProperty("bildwerk.native"), "lighthouse");
        var report = new Report(name());
        try (var visitor = new Api(application, "");
                var server = new PageServer();
                var lighthouse = new Lighthouse(packages)) {
            var shop = new PictureShop(api, visitor, application, server.origin());
            System.err.println("waiting for the demonstration library");
            var page = shop.open();
            server.write(page.html(), page.robotsTxt());
            var address = server.origin().resolve("/");
            for (var screen : Screen.values()) {
                System.err.println("the first visitor: " + screen.form());
                shop.awaitFinal(lighthouse.look(address, screen).requests());
                report(screen, median(lighthouse, address, screen, looks), report);
            }
        }
        return report;
    }

    private static Findings median(Lighthouse lighthouse, URI page, Screen screen, int looks) throws IOException {
        var taken = new ArrayList<Findings>();
        for (int look = 0; look < looks; look++) {
            taken.add(lighthouse.look(page, screen));
        }
        taken.sort(Comparator.comparing(findings -> findings.score("performance")));
        return taken.get(taken.size() / 2);
    }

    private static void report(Screen screen, Findings findings, Report report) {
        var form = screen.form();
        report.figure("Lighthouse", findings.lighthouse()).figure("browser", findings.browser());
        sorted(findings.scores()).forEach((name, score) -> report.figure("%s: %s".formatted(form, name), score));
        sorted(findings.metrics()).forEach((name, value) -> report.figure("%s: %s".formatted(form, name), value));
        findings.shortfalls()
                .forEach(shortfall ->
                        report.figure("%s: short of %s".formatted(form, shortfall.id()), shortfall.toString()));
        for (var category : WANTED) {
            report.aim(Aim.atLeast(form + "-" + category, 100, findings.score(category)));
        }
        var faults = findings.imageFaults();
        report.figure(form + ": image audits that did not pass", faults.isEmpty() ? "none" : String.join(", ", faults))
                .aim(Aim.atMost(form + "-layout-shift", 0, findings.metric(SHIFT)))
                .aim(Aim.atMost(form + "-image-audits-not-passed", 0, faults.size()));
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return new TreeMap<>(map);
    }
}
