package org.bildwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A visitor opens a page that uses the emitted markup.
@ExtendWith(SharedApplication.class)
class WebsiteJourneyIT {

    private static final Look PHONE = new Look("de-DE", ColorScheme.LIGHT, 390, 844);
    private static final String PICTURES = """
            async () => {
              const pictures = [...document.querySelectorAll('picture img')];
              for (const picture of pictures) {
                picture.loading = 'eager';
                await picture.decode();
              }
              return pictures.map(picture => ({
                address: picture.currentSrc, alt: picture.getAttribute('alt'), width: picture.naturalWidth,
                shown: picture.clientWidth * devicePixelRatio, declared: picture.hasAttribute('width') && picture.hasAttribute('height') }));
            }
            """;

    @Test
    void sendsAVisitorModernPicturesThatFitAndNoCookie(RunningApplication application, Browser browser) {
        for (var look : List.of(Look.DESK, PHONE)) {
            browser.use("website-" + look.name(), look, page -> {
                var complaints = new ArrayList<String>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                page.navigate(application.url("/demo").toString());
                assertThat(pictures(page)).hasSizeGreaterThan(3).allSatisfy(picture -> {
                    assertThat(picture.get("address").toString())
                            .contains("/i/")
                            .endsWith(".avif");
                    assertThat(picture.get("alt")).isNotNull();
                    assertThat(picture.get("declared")).isEqualTo(true);
                    assertThat(((Number) picture.get("width")).intValue()).isPositive();
                });
                assertThat(page.context().cookies()).isEmpty();
                assertThat(complaints).isEmpty();
            });
        }
    }

    @Test
    void loadsTheLargestPictureFirstAndTheOthersWhenTheyAreNeeded(RunningApplication application, Browser browser) {
        browser.use("website-hero", Look.DESK, page -> {
            page.navigate(application.url("/demo").toString());
            var hero = page.locator("picture img").first();
            assertThat(hero.getAttribute("fetchpriority")).isEqualTo("high");
            assertThat(hero.getAttribute("loading")).isNotEqualTo("lazy");
            assertThat(page.locator("picture img[loading=lazy]").count()).isPositive();
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> pictures(Page page) {
        return (List<Map<String, Object>>) page.evaluate(PICTURES);
    }
}
