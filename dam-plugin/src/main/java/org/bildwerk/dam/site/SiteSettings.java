package org.bildwerk.dam.site;

import java.net.URI;
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
            throw new InvalidSiteException("key", key, "lower-case letters, digits and hyphens, at most 40");
        }
        if (name.isBlank() || name.length() > 200) {
            throw new InvalidSiteException("name", name, "1 to 200 characters");
        }
        origin("pageOrigin", pageOrigin);
        if (imageOrigin != null) {
            origin("imageOrigin", imageOrigin);
        }
        if (languages.isEmpty() || languages.size() > 50) {
            throw new InvalidSiteException("languages", languages.toString(), "at least one BCP 47 tag");
        }
        languages = languages.stream().map(SiteSettings::tag).distinct().toList();
        if (slots != null) {
            slots = List.copyOf(slots);
            if (slots.stream().map(Slot::key).distinct().count() != slots.size()) {
                throw new InvalidSiteException("slots", key, "each key once");
            }
        }
    }

    static URI origin(String field, String text) {
        try {
            var origin = URI.create(text.strip().replaceAll("/+$", ""));
            if (("https".equals(origin.getScheme()) || "http".equals(origin.getScheme()))
                    && origin.getHost() != null
                    && origin.getRawPath().isEmpty()
                    && origin.getRawQuery() == null
                    && origin.getRawFragment() == null
                    && origin.getRawUserInfo() == null) {
                return origin;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new InvalidSiteException(field, text, "an origin like https://www.example.org", notAnAddress);
        }
        throw new InvalidSiteException(field, text, "an origin like https://www.example.org");
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
            throw new InvalidSiteException("language", language, "a BCP 47 tag like de or en-GB", illFormed);
        }
        throw new InvalidSiteException("language", language, "a BCP 47 tag like de or en-GB");
    }
}
