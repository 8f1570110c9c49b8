package org.bildwerk.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// The texts of the interface in `vaadin-i18n/translations*.properties`; English where a language lacks one.
@Component
public final class Translations implements I18NProvider {

    private static final long serialVersionUID = 1;
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        try {
            var text = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
            return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
        } catch (MissingResourceException e) {
            return "!" + key;
        }
    }
}
