package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Somebody who looks at a page with pictures, with whatever the browser has kept. Belongs to the thread of the
/// browser.
final class Visitor {

    private static final int MOST_STEPS = 1;
    private static final String PICTURES = """
            async () => {
              const pictures = [...document.images];
              for (const picture of pictures) {
                picture.loading = 'eager';
                await picture.decode();
              }
              return pictures.map(picture => {
                const box = picture.getBoundingClientRect();
                const entry = performance.getEntriesByName(picture.currentSrc)[0];
                return { address: picture.currentSrc, told: entry ? entry.transferSize : -1,
                  x: scrollX + box.x + box.width / 2, y: scrollY + box.y + box.height / 2 };
              });
            }
            """;

    private final Page page;
    private final List<String> detours = new ArrayList<>();

    Visitor(Page page) {
        this.page = page;
        page.onRequest(request -> {
            if (steps(request) > MOST_STEPS) {
                detours.add(request.url());
            }
        });
    }

    /// A picture on the screen.
    ///
    /// @param address which the page named
    /// @param fetched bytes that came over the wire for it, 0 where the browser had it, -1 where nothing is known
    /// @param colour in the middle of it
    record Shown(String address, int fetched, Color colour) {}

    /// Opens a page and waits until all its pictures are there, none after more than one redirect.
    List<Shown> open(Website website) {
        detours.clear();
        page.navigate(website.url().toString());
        var pictures = pictures();
        var screen = screen();
        assertThat(detours).as("asked for after more than one redirect").isEmpty();
        return pictures.stream()
                .map(picture -> new Shown(
                        picture.get("address").toString(),
                        number(picture.get("told")),
                        new Color(screen.getRGB(number(picture.get("x")), number(picture.get("y"))))))
                .toList();
    }

    private static int steps(Request request) {
        int steps = 0;
        for (var from = request.redirectedFrom(); from != null; from = from.redirectedFrom()) {
            steps++;
        }
        return steps;
    }

    private BufferedImage screen() {
        try {
            var taken = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            return ImageIO.read(new ByteArrayInputStream(taken));
        } catch (IOException e) {
            throw new UncheckedIOException("The screenshot cannot be read", e);
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> pictures() {
        return (List<Map<String, Object>>) page.evaluate(PICTURES);
    }
}
