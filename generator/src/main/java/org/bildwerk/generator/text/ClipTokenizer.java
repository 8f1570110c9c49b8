package org.bildwerk.generator.text;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Byte-pair encoding with the vocabulary of a CLIP text encoder, as Hugging Face's tokenizer does it: composed
/// characters, spaces as one, small letters, words apart from numbers and signs. Nothing is repaired before (OpenAI's
/// own tokenizer runs ftfy). Immutable, for any thread.
public final class ClipTokenizer {

    private static final String WORD_END = "</w>";
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PIECES = Pattern.compile(
            "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPECIAL = Pattern.compile("<\\|startoftext\\|>|<\\|endoftext\\|>");

    private final Vocabulary vocabulary;
    private final int comma;

    private ClipTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.comma = vocabulary.tokens().getOrDefault("," + WORD_END, -1);
    }

    /// Reads `vocab.json` and `merges.txt`, or `tokenizer.json`, and where they are there `special_tokens_map.json` and
    /// `tokenizer_config.json`.
    ///
    /// @throws UnusableTokenizerException if a file is missing or malformed
    public static ClipTokenizer read(Path folder) {
        return new ClipTokenizer(new TokenizerFolder(folder).read());
    }

    /// Returns the numbers of a text's tokens, however many they are, without start and end.
    public int[] encode(String text) {
        return words(text).stream()
                .flatMapToInt(word -> Arrays.stream(word.ids))
                .toArray();
    }

    /// Returns how many tokens an encoder takes at once, with start and end.
    public int length() {
        return vocabulary.length();
    }

    /// Returns the token that every input starts with.
    public int start() {
        return vocabulary.start();
    }

    /// Returns the token that ends every input.
    public int end() {
        return vocabulary.end();
    }

    /// Returns the token that fills an input behind its end.
    public int pad() {
        return vocabulary.pad();
    }

    /// Returns tokens that no text ever becomes, in order, all before the one that ends a text.
    public int[] spare() {
        return vocabulary.spare();
    }

    boolean isComma(int token) {
        return token == comma;
    }

    /// A piece of a text that tokens never cross.
    record Word(String text, int[] ids) {

        /// From this many letters a token on, the pieces of a word are counted as parts that mean something.
        private static final double MEANINGFUL = 2.5;

        /// Tells whether the model may have seen this word: it has a token of its own, or few for its length.
        boolean known() {
            long letters = text.codePoints().filter(Character::isLetter).count();
            return letters == 0 || ids.length == 1 || letters / (double) ids.length >= MEANINGFUL;
        }
    }

    List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            addPlain(words, text.substring(from, special.start()));
            int token = vocabulary.tokens().getOrDefault(special.group(), vocabulary.unknown());
            words.add(new Word(special.group(), new int[] {token}));
            from = special.end();
        }
        addPlain(words, text.substring(from));
        return words;
    }

    private void addPlain(List<Word> words, String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var matcher = PIECES.matcher(small(SPACES.matcher(composed).replaceAll(" ")));
        while (matcher.find()) {
            var piece = matcher.group();
            if (piece.startsWith("<|") && SPECIAL.matcher(piece).matches()) {
                // Written with capitals it is no special token; the reference takes it apart once more.
                Stream.of("<|", piece.substring(2, piece.length() - 2), "|>")
                        .map(this::word)
                        .forEach(words::add);
            } else {
                words.add(word(piece));
            }
        }
    }

    /// Each character by itself: a sigma at the end of a word stays a plain one.
    private static String small(String text) {
        var small = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (each < 0x80) {
                small.append((char) Character.toLowerCase(each));
            } else {
                small.append(Character.toString(each).toLowerCase(Locale.ROOT));
            }
        });
        return small.toString();
    }

    private Word word(String piece) {
        var symbols = ByteSymbols.of(piece);
        var tokens = new int[symbols.length()];
        for (int i = 0; i < tokens.length; i++) {
            var symbol = symbols.substring(i, i + 1) + (i == tokens.length - 1 ? WORD_END : "");
            tokens[i] = vocabulary.tokens().getOrDefault(symbol, vocabulary.unknown());
        }
        return new Word(piece, vocabulary.merges().join(tokens));
    }
}
