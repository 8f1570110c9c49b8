package org.bildwerk.generator.text;

import java.util.Map;

/// What the files of a tokenizer say.
///
/// @param tokens the number of each token
/// @param merges the pairs that are joined
/// @param pad what fills an encoder's input behind the end
/// @param unknown what stands for a symbol without a number
/// @param length of an encoder's input, with start and end
record Vocabulary(Map<String, Integer> tokens, Merges merges, int start, int end, int pad, int unknown, int length) {

    private static final String WORD_END = "</w>";

    /// Returns the tokens with a byte in them that never reaches the merges, since letters are made small, spaces part
    /// words, and UTF-8 has no such bytes. Special tokens are no such.
    int[] spare() {
        var unreached = ByteSymbols.unreached();
        return tokens.entrySet().stream()
                .filter(each -> each.getValue() > 0 && each.getValue() < end)
                .filter(each -> each.getValue() != start && each.getValue() != pad && each.getValue() != unknown)
                .filter(each -> {
                    var symbols = each.getKey().replace(WORD_END, "");
                    return !symbols.startsWith("<|")
                            && symbols.chars().anyMatch(symbol -> unreached.indexOf(symbol) >= 0);
                })
                .mapToInt(Map.Entry::getValue)
                .sorted()
                .toArray();
    }
}
