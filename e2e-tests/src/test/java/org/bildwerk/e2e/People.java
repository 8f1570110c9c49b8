package org.bildwerk.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Users of the tests: an administrator makes them by REST, they choose a password of their own at their first sign-in.
final class People {

    private static final String FIRST = "first-password-of-a-test";
    private static final String OWN = "own-password-of-a-test";

    /// Who has chosen a password of his own already.
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private People() {}

    /// Makes a user with the roles, unless there is one of the name.
    static void ensure(RunningApplication application, String name, String... roles) {
        try (var api = application.api()) {
            for (var user : api.get("/api/v1/users")) {
                if (user.get("name").asString().equals(name)) {
                    return;
                }
            }
            api.post("/api/v1/users", Map.of("name", name, "password", FIRST, "roles", List.of(roles)));
        }
    }

    /// Signs the user in; the page is at the library afterwards. Works in German and English.
    static void signIn(Page page, RunningApplication application, String name) {
        page.navigate(application.url("/app/library").toString());
        if (KNOWN.add(name)) {
            submit(page, name, FIRST);
            chooseOwnPassword(page);
        } else {
            submit(page, name, OWN);
        }
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/app/library.*"));
    }

    private static void submit(Page page, String name, String password) {
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.locator(".bw-rail, vaadin-login-form, .bw-login-card").first().waitFor();
    }

    private static void chooseOwnPassword(Page page) {
        page.waitForURL(Pattern.compile(".*/app/password.*"));
        var fields = page.locator("vaadin-password-field input");
        fields.nth(0).fill(FIRST);
        fields.nth(1).fill(OWN);
        fields.nth(2).fill(OWN);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Change password|Passwort ändern")))
                .click();
        page.locator(".bw-library").waitFor(new Locator.WaitForOptions().setTimeout(30_000));
    }
}
