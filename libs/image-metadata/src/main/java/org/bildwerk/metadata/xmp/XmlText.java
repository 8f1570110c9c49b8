package org.bildwerk.metadata.xmp;

import org.jspecify.annotations.Nullable;

/// Escapes text for elements and attributes, so that every character comes back as it was.
final class XmlText {

    private XmlText() {}

    /// Appends the text. What XML cannot hold is left out.
    static void escape(String value, StringBuilder text) {
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > '>' && c < Character.MIN_SURROGATE || c == ' ') {
                continue;
            }
            var other = replacement(value, i, c);
            if (other != null) {
                text.append(value, copied, i).append(other);
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
    }

    /// Returns what stands for a character; null where it stands for itself.
    private static @Nullable String replacement(String value, int index, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#xD;";
            case '\n' -> "&#xA;";
            case '\t' -> "&#x9;";
            default -> isAllowed(value, index, c) ? null : "";
        };
    }

    private static boolean isAllowed(String value, int index, char c) {
        boolean paired = Character.isHighSurrogate(c)
                        && index + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(index + 1))
                || Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
        return c >= 0x20 && c < 0xFFFE && (!Character.isSurrogate(c) || paired);
    }
}
