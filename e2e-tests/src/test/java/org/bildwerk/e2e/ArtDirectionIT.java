package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A slot that is 16:9 on a desk, 4:5 on a phone and 1:1 on a tablet, as real browsers of these sizes show it.
@ExtendWith(SharedApplication.class)
class ArtDirectionIT {

    private static final String SITE = "directed";
    private static final List<Map<String, Object>> DIRECTIONS = List.of(
            Map.of("maxWidth", 599, "ratio", "4:5", "widths", List.of(420, 700, 900), "sizes", "100vw"),
            Map.of("maxWidth", 1023, "orientation", "portrait", "ratio", "1:1", "sizes", "100vw"));
    private static final List<Screen> SCREENS = List.of(
            new Screen(390, 844, "4x5", 4.0 / 5),
            new Screen(820, 1180, "1x1", 1),
            new Screen(1440, 900, "16x9", 16.0 / 9));
    private static final String SHAPE = """
            slot => {
              const box = document.querySelector(`img[data-bw-slot=${slot}]`).getBoundingClientRect();
              return box.width / box.height;
            }
            """;
    private static final String SHOWN = """
            async slot => {
              const picture = document.querySelector(`img[data-bw-slot=${slot}]`);
              picture.scrollIntoView();
              await new Promise(done => picture.complete ? done() : picture.addEventListener('load', done));
              await picture.decode();
              return picture.currentSrc;
            }
            """;
    private static final String SHIFTS = """
            () => new Promise(resolve => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
                .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
            })
            """;

    private record Screen(int width, int height, String file, double shape) {

        Look look() {
            return new Look("en-GB", ColorScheme.LIGHT, width, height);
        }
    }

    @Test
    void givesEachScreenItsShapeAndMovesNothing(RunningApplication application, Browser browser, @TempDir Path folder) {
        try (var api = application.api();
                var website = new Website()) {
            PublishedPicture.makeSite(api, SITE, website, application);
            slot(api, "hero", "hero");
            slot(api, "card", "card");
            var file = Pictures.jpeg(folder, "discs.jpg", System.nanoTime(), 1600, 1200);
            var picture = PublishedPicture.of(api, SITE, file, "Discs in three shapes");
            picture.publish();
            website.write(
                    picture.preload("hero"),
                    picture.markup("hero") + "<p>A word beneath.</p><div style=\"height: 4000px\"></div>"
                            + picture.markup("card") + "<p>A last word.</p>");
            for (var screen : SCREENS) {
                browser.use("directed-" + screen.width(), screen.look(), page -> look(page, website, screen));
            }
        }
    }

    private static void slot(Api api, String key, String role) {
        var body = Map.of(
                "role", role, "ratio", "16:9", "widths", List.of(700, 900, 1170, 1520), "directions", DIRECTIONS);
        api.put("/api/v1/sites/" + SITE + "/slots/" + key, body);
    }

    private static void look(Page page, Website website, Screen screen) {
        var asked = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/i/")) {
                asked.add(request.url());
            }
        });
        page.navigate(website.url().toString());
        assertThat(page.evaluate(SHOWN, "hero").toString())
                .contains("-ar" + screen.file() + "/")
                .endsWith(".avif");
        assertThat(asked).as("preload and picture are one file, the card waits").hasSize(1);
        assertThat(shape(page, "hero")).isCloseTo(screen.shape(), Offset.offset(0.01));
        assertThat(shape(page, "card"))
                .as("its place is kept before its file comes")
                .isCloseTo(screen.shape(), Offset.offset(0.01));
        assertThat(page.evaluate(SHOWN, "card").toString()).contains("-ar" + screen.file() + "/");
        assertThat(shape(page, "card")).isCloseTo(screen.shape(), Offset.offset(0.01));
        assertThat(((Number) page.evaluate(SHIFTS)).doubleValue()).isZero();
    }

    private static double shape(Page page, String slot) {
        return ((Number) page.evaluate(SHAPE, slot)).doubleValue();
    }
}
