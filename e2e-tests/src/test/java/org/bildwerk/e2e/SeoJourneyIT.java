package org.bildwerk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody of the SEO team looks for gaps and takes the sitemap along.
@ExtendWith(SharedApplication.class)
class SeoJourneyIT {

    @Test
    void findsWhatLacksAnAltTextAndTakesTheSitemapAlong(RunningApplication application, Browser browser) {
        People.ensure(application, "sam", "SEO");
        browser.use("seo", Look.DESK, page -> {
            People.signIn(page, application, "sam");
            page.getByText("Missing in English").click();
            page.waitForURL(url -> url.contains("alt"));
            assertThat(page.locator(".bw-tile[role=option]").first()).isVisible();
            page.navigate(application.url("/app/delivery").toString());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("shop.example"))
                            .first())
                    .isVisible();
            var index = page.context()
                    .request()
                    .get(application.url("/sitemaps/shop/index.xml").toString());
            assertThat(index.status()).isEqualTo(200);
            assertThat(index.text()).contains("/sitemaps/shop/images-1.xml.gz");
            var images = page.context()
                    .request()
                    .get(application.url("/sitemaps/shop/images-1.xml.gz").toString());
            assertThat(unpacked(images.body())).contains("<image:loc>").contains("/i/");
        });
    }

    @Test
    void isNotLetIntoTheAdministration(RunningApplication application, Browser browser) {
        People.ensure(application, "sam", "SEO");
        browser.use("seo-admin", Look.DESK, page -> {
            People.signIn(page, application, "sam");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Admin")))
                    .hasCount(0);
            var users = page.context()
                    .request()
                    .get(application.url("/api/v1/users").toString());
            assertThat(users.status()).isEqualTo(403);
        });
    }

    private static String unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sitemap is no gzip file", e);
        }
    }
}
