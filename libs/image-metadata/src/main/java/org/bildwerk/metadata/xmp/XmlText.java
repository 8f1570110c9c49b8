package org.bildwerk.metadata.xmp;

/// Escapes text for elements and attributes, so that every character comes back as it was.
final class XmlText {

    private XmlText() {}

    /// Appends the text. What XML cannot hold is left out.
    static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\r' -> text.append("&#xD;");
                case '\n' -> text.append("&#xA;");
                case '\t' -> text.append("&#x9;");
                default -> character(value, i, c, text);
            }
        }
    }

    private static void character(String value, int index, char c, StringBuilder text) {
        boolean paired = Character.isHighSurrogate(c)
                        && index + 1 < value.length()
                        && Character.isLowSurrogate(value.charAt(index + 1))
                || Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
        if (c >= 0x20 && c < 0xFFFE && (!Character.isSurrogate(c) || paired)) {
            text.append(c);
        }
    }
}
