package org.bildwerk.indexer.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Folds words so that spellings that people mix up become one: case, accents, `ä`/`ae`/`a`, `ß`/`ss`.
///
/// Text and query are folded alike. Pure functions.
public final class FoldedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /// `ue` after a vowel or `q` is no umlaut: `neue`, `Quelle`, `blaue`.
    private static final Pattern SPELLED_UMLAUT = Pattern.compile("(?<![aeiouq])ue|ae|oe");

    private FoldedText() {}

    /// A word of a text: its folded form and where it stands in the text.
    public record Word(String folded, int start, int end) {}

    /// Splits a text into folded words, in their order.
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(fold(matcher.group()), matcher.start(), matcher.end()));
        }
        return words;
    }

    /// Returns the folded words of a text, separated by blanks: what is indexed.
    public static String of(String text) {
        return String.join(" ", words(text).stream().map(Word::folded).toList());
    }

    /// Returns the stems of the words of a text, separated by blanks.
    public static String stems(String text) {
        return String.join(
                " ", words(text).stream().map(word -> Stem.of(word.folded())).toList());
    }

    private static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "a")
                .replace("ø", "o");
        var bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return SPELLED_UMLAUT.matcher(bare).replaceAll(match -> match.group().substring(0, 1));
    }
}
