package org.bildwerk.dam.site;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a person says about a site when he makes or changes it.
///
/// @param imageOrigin null for the application's own public address
/// @param slots null keeps the slots of a site, and gives a new one [Slot#defaults()]
public record SiteSettings(
        String key,
        String name,
        String pageOrigin,
        @Nullable String imageOrigin,
        List<String> languages,
        @Nullable List<Slot> slots) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    public SiteSettings {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidSiteException(SiteRefusal.SITE_KEY_INVALID, "key", key);
        }
        if (name.isBlank() || name.length() > 200) {
            throw new InvalidSiteException(SiteRefusal.SITE_NAME_LENGTH, "name", name);
        }
        SiteOrigin.parse("pageOrigin", pageOrigin);
        if (imageOrigin != null) {
            SiteOrigin.parse("imageOrigin", imageOrigin);
        }
        if (languages.isEmpty() || languages.size() > 50) {
            throw new InvalidSiteException(SiteRefusal.SITE_LANGUAGES_MISSING, "languages", languages.toString());
        }
        languages = languages.stream().map(SiteSettings::tag).distinct().toList();
        if (slots != null) {
            slots = List.copyOf(slots);
            if (slots.stream().map(Slot::key).distinct().count() != slots.size()) {
                throw new InvalidSiteException(SiteRefusal.SLOTS_REPEATED, "slots", key);
            }
        }
    }

    static String tag(String language) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(language.strip())
                    .build()
                    .toLanguageTag();
            if (!"und".equals(tag)) {
                return tag;
            }
        } catch (IllformedLocaleException illFormed) {
            throw new InvalidSiteException(SiteRefusal.SITE_LANGUAGE_INVALID, "language", language, illFormed);
        }
        throw new InvalidSiteException(SiteRefusal.SITE_LANGUAGE_INVALID, "language", language);
    }
}
