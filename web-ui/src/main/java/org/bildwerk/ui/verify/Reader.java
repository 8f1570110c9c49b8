package org.bildwerk.ui.verify;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.owasp.encoder.Encode;

/// Speaks the language of who reads the page.
record Reader(I18NProvider texts, Locale locale) {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /// Chooses the language.
    ///
    /// @param wanted language tag from the address; empty for what the browser asks for
    /// @param accepted the header `Accept-Language`
    static Reader of(I18NProvider texts, String wanted, String accepted) {
        for (var spoken : SPOKEN) {
            if (spoken.getLanguage().equals(wanted)) {
                return new Reader(texts, spoken);
            }
        }
        return new Reader(texts, asked(accepted));
    }

    private static Locale asked(String accepted) {
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException noHeader) {
            return Locale.ENGLISH;
        }
    }

    Locale other() {
        return locale.equals(Locale.GERMAN) ? Locale.ENGLISH : Locale.GERMAN;
    }

    /// Says a text, escaped for HTML.
    String say(String key, Object... values) {
        return Encode.forHtml(texts.getTranslation(key, locale, values));
    }

    /// Says a text, escaped; where there is none, what stands in for it.
    String known(String key, String otherwise) {
        var text = texts.getTranslation(key, locale);
        return Encode.forHtml(text.startsWith("!") ? otherwise : text);
    }
}
