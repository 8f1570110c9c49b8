package org.bildwerk.generator.judge;

import java.util.regex.Pattern;

/// Takes out of a prompt what speaks to a generator only: adapters, weights and brackets.
final class Words {

    private static final Pattern ADAPTER = Pattern.compile("<[^<>]{0,400}>");
    private static final Pattern WEIGHT = Pattern.compile(":\\s?[+-]?\\d{1,3}(?:\\.\\d{0,6})?(?=\\s?[)\\]])");
    private static final Pattern BRACKET = Pattern.compile("(?<!\\\\)[()\\[\\]]");

    private Words() {}

    static String plain(String prompt) {
        var words = ADAPTER.matcher(prompt).replaceAll(" ");
        words = WEIGHT.matcher(words).replaceAll("");
        words = BRACKET.matcher(words).replaceAll("");
        return words.replace("\\", "").replaceAll("\\s+", " ").strip();
    }
}
