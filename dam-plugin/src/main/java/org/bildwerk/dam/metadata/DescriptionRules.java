package org.bildwerk.dam.metadata;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.rights.RightsField;
import org.jspecify.annotations.Nullable;

/// What a description must be before it is kept: known languages, bounded lengths, web addresses that are some.
final class DescriptionRules {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TERM = 300;
    private static final int MOST_TERMS = 500;

    private DescriptionRules() {}

    /// Returns the description tidied: language tags in their usual spelling, terms stripped and told once.
    static Description checked(Description description) {
        var texts = new TreeMap<String, Text>();
        description.texts().forEach((language, text) -> {
            for (var field : TextField.values()) {
                bounded("texts." + language + "." + field.key(), field.of(text), LONGEST_TEXT);
            }
            if (!text.isEmpty()) {
                texts.put(Language.tag(language), text);
            }
        });
        webAddress("digitalSourceType", description.digitalSourceType());
        return new Description(
                texts,
                terms("keywords", description.keywords()),
                terms("creators", description.creators()),
                description.digitalSourceType());
    }

    static Rights checked(Rights rights) {
        for (var field : RightsField.values()) {
            if (field.of(rights) instanceof String text) {
                bounded(field.key(), text, LONGEST_TEXT);
            }
        }
        webAddress(RightsField.LICENCE_URL.key(), rights.licenceUrl());
        webAddress(RightsField.ACQUIRE_URL.key(), rights.acquireUrl());
        if (rights.validFrom() != null
                && rights.validUntil() != null
                && rights.validFrom().isAfter(rights.validUntil())) {
            throw new InvalidDescriptionException(DescriptionRefusal.RIGHTS_END_EARLY, "rights.validUntil");
        }
        return rights;
    }

    private static List<String> terms(String field, List<String> terms) {
        var tidy = new LinkedHashSet<String>();
        for (var term : terms) {
            bounded(field, term, LONGEST_TERM);
            if (!term.isBlank()) {
                tidy.add(term.strip());
            }
        }
        if (tidy.size() > MOST_TERMS) {
            throw new InvalidDescriptionException(DescriptionRefusal.TERMS_TOO_MANY, field, MOST_TERMS);
        }
        return List.copyOf(tidy);
    }

    private static void bounded(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new InvalidDescriptionException(DescriptionRefusal.TEXT_TOO_LONG, field, longest);
        }
        if (value != null && value.indexOf('\0') >= 0) {
            throw new InvalidDescriptionException(DescriptionRefusal.TEXT_HOLDS_NUL, field);
        }
        if (value != null && value.codePoints().anyMatch(DescriptionRules::isHalf)) {
            throw new InvalidDescriptionException(DescriptionRefusal.TEXT_HALF_CHARACTER, field);
        }
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static void webAddress(String field, @Nullable String value) {
        if (value == null) {
            return;
        }
        try {
            var uri = URI.create(value);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // Told below, as for another scheme.
        }
        throw new InvalidDescriptionException(DescriptionRefusal.NO_WEB_ADDRESS, field);
    }
}
