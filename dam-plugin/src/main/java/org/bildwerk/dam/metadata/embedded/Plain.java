package org.bildwerk.dam.metadata.embedded;

import org.jspecify.annotations.Nullable;

/// Frees foreign text of what a database or a page cannot take.
public final class Plain {

    private Plain() {}

    /// Returns the text without control characters except line ends, cut to the length; null where nothing is left.
    public static @Nullable String textOrNull(@Nullable String given, int longest) {
        if (given == null) {
            return null;
        }
        var text = text(given, longest);
        return text.isEmpty() ? null : text;
    }

    /// Returns the text without control characters except line ends, cut to the length.
    public static String text(String given, int longest) {
        var head = given.length() > 4 * longest ? given.substring(0, 4 * longest) : given;
        var plain = head.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "");
        plain = plain.strip();
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest));
    }

    /// Returns a short text on one line.
    public static String line(String given) {
        return text(given, 150).replace('\n', ' ');
    }
}
