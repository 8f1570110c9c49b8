package org.bildwerk.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// An editor brings a picture from the disk to the website.
@ExtendWith(SharedApplication.class)
class EditorJourneyIT {

    @Test
    void uploadsDescribesApprovesAndPublishesAPicture(
            RunningApplication application, Browser browser, @TempDir Path folder) {
        People.ensure(application, "erin", "EDITOR", "REVIEWER", "PUBLISHER");
        var picture = Pictures.jpeg(folder, "journey.jpg", System.nanoTime(), 1200, 800);
        browser.use("editor", Look.DESK, page -> {
            People.signIn(page, application, "erin");
            upload(page, picture);
            open(page, "journey");
            describe(page);
            step(page, "Submit for review");
            step(page, "Approve");
            var address = publish(page);
            var answer = page.context().request().get(application.url(address).toString());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).isEqualTo("image/jpeg");
        });
    }

    private static void upload(Page page, Path picture) {
        page.locator("bildwerk-uploads > input[type=file]").setInputFiles(picture);
        assertThat(page.getByLabel("Uploads").getByText("1 added")).isVisible();
    }

    private static void open(Page page, String name) {
        var tile = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Pictures"))
                .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
        tile.first().dblclick(new Locator.DblclickOptions().setTimeout(60_000));
        page.waitForURL(Pattern.compile(".*/app/asset/.*"));
    }

    private static void describe(Page page) {
        var title = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title"));
        title.fill("Many coloured discs");
        title.press("Tab");
        assertThat(page.locator(".bw-saved").first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Many coloured discs")))
                .isVisible();
        alternativeText(page, "English", "Coloured discs on a coloured ground");
        alternativeText(page, "German", "Bunte Scheiben auf buntem Grund");
    }

    private static void alternativeText(Page page, String language, String text) {
        var missing = page.getByLabel("Alt text in " + language + " is missing");
        var choice = page.getByLabel("Language of the texts")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(language)));
        choice.click();
        assertThat(choice).hasAttribute("aria-pressed", "true");
        var alt = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Alt text"));
        alt.fill(text);
        alt.press("Tab");
        assertThat(missing).isHidden();
    }

    private static void step(Page page, String name) {
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        button.click();
        assertThat(button).isHidden();
    }

    /// Publishes on the demo site and returns the canonical address that the markup names.
    private static String publish(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Delivery"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish on shop.example"))
                .click();
        assertThat(page.getByText("live", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        var markup = Pattern.compile("/i/[^/\"]+/many-coloured-discs\\.jpg");
        var found = markup.matcher(page.locator(".bw-inspector").innerText());
        assertThat(found.find()).as("an address in the delivery panel").isTrue();
        return found.group();
    }
}
