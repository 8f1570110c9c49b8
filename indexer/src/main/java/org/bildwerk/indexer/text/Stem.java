package org.bildwerk.indexer.text;

/// Cuts the endings that only tell one from many, in German and English.
///
/// Light on purpose: it joins `Häuser` and `Haus`, `images` and `image`, and leaves the rest of the language alone.
final class Stem {
    private static final int SHORTEST = 4;

    private Stem() {}

    static String of(String word) {
        return word.length() < SHORTEST ? word : withoutEnding(withoutPluralS(word));
    }

    private static String withoutPluralS(String word) {
        if (word.length() > SHORTEST && word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        var plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural ? cut(word, 1) : word;
    }

    private static String withoutEnding(String word) {
        if (word.length() > SHORTEST + 2 && word.endsWith("ern")) {
            return cut(word, 3);
        }
        if (word.length() > SHORTEST + 1 && (word.endsWith("en") || word.endsWith("er"))) {
            return cut(word, 2);
        }
        return word.length() >= SHORTEST && word.endsWith("e") ? cut(word, 1) : word;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
