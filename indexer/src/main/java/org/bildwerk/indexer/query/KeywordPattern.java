package org.bildwerk.indexer.query;

import java.util.regex.Pattern;

/// Writes Lucene regular expressions for the beginning of a keyword, whatever its case.
final class KeywordPattern {
    private static final Pattern SPECIAL = Pattern.compile("[.?+*|{}\\[\\]()\"\\\\#@&<>~^$-]");

    private KeywordPattern() {}

    static String beginningWith(String text) {
        var pattern = new StringBuilder();
        text.codePoints().limit(40).forEach(letter -> pattern.append(either(letter)));
        return pattern.append(".*").toString();
    }

    private static String either(int letter) {
        var lower = escaped(Character.toLowerCase(letter));
        var upper = escaped(Character.toUpperCase(letter));
        return lower.equals(upper) ? lower : "(" + lower + "|" + upper + ")";
    }

    private static String escaped(int letter) {
        return SPECIAL.matcher(Character.toString(letter)).replaceAll("\\\\$0");
    }
}
