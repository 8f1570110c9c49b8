package org.bildwerk.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person chose for this browser; kept in cookies, so that the sign-in page follows it too.
///
/// @param theme `light`, `dark` or `system`
/// @param locale the language of the interface
/// @param keys whether single keys act in the grid and on the picture
/// @param density height of a row in the grid, in pixels
public record Preferences(String theme, Locale locale, boolean keys, int density) implements Serializable {

    private static final List<String> THEMES = List.of("light", "dark", "system");
    private static final int DENSITY = 140;

    /// Reads the choices of the current request; without one, as when a job tells an open page to draw itself anew,
    /// those that the session remembers from its last request.
    public static Preferences current() {
        return currentOr(VaadinService.getCurrentRequest(), VaadinSession.getCurrent());
    }

    private static Preferences currentOr(@Nullable VaadinRequest request, @Nullable VaadinSession session) {
        if (request != null) {
            var chosen = of(request);
            if (session != null) {
                session.setAttribute(Preferences.class, chosen);
            }
            return chosen;
        }
        var remembered = session == null ? null : session.getAttribute(Preferences.class);
        return remembered == null ? new Preferences("system", Locale.ENGLISH, true, DENSITY) : remembered;
    }

    static Preferences of(VaadinRequest request) {
        var theme = cookie(request, "bildwerk-theme").filter(THEMES::contains).orElse("system");
        var language = cookie(request, "bildwerk-language")
                .map(Locale::forLanguageTag)
                .or(() -> Optional.ofNullable(request.getLocale()))
                .map(Preferences::nearest)
                .orElse(Locale.ENGLISH);
        var keys = !cookie(request, "bildwerk-keys").orElse("on").equals("off");
        return new Preferences(theme, language, keys, density(request));
    }

    private static Locale nearest(Locale wanted) {
        return Translations.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static int density(VaadinRequest request) {
        return cookie(request, "bildwerk-density")
                .filter(text -> text.matches("[0-9]{2,3}"))
                .map(Integer::parseInt)
                .map(height -> Math.clamp(height, 90, 320))
                .orElse(DENSITY);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
