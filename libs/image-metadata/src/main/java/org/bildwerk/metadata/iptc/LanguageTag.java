package org.bildwerk.metadata.iptc;

import java.util.Locale;

/// Writes language tags as XMP does: the language in small letters, a country in capitals.
final class LanguageTag {

    private LanguageTag() {}

    static String canonical(String tag) {
        var parts = tag.strip().replace('_', '-').split("-", -1);
        var text = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i < parts.length; i++) {
            boolean country =
                    i == 1 && parts[i].length() == 2 && !text.toString().equals("x");
            text.append('-').append(country ? parts[i].toUpperCase(Locale.ROOT) : parts[i].toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
