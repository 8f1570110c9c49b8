package org.bildwerk.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.registry.FetchBounds;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// The words behind `models add`, understood.
///
/// @param source folder, file or address
/// @param sha256 that what is added must have; null for any
record AddWords(
        String source, String name, CardFile card, @Nullable String sha256, FetchBounds bounds) {

    private static final String ANYWHERE = "--allow-own-network";

    /// @throws IllegalArgumentException if a word is not known, or lacks its value
    static AddWords of(List<String> words) {
        var source = words.getFirst();
        var options = options(words.subList(1, words.size()));
        return new AddWords(
                source, options.getOrDefault("--name", name(source)), card(options), sha256(options), bounds(options));
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals(ANYWHERE)) {
                options.put(word, "");
            } else if (!word.matches(
                    "--(name|licence|licence-url|owner|data|family|sha256|largest-file|largest-model)")) {
                throw new IllegalArgumentException("there is no option " + word);
            } else if (++i == words.size()) {
                throw new IllegalArgumentException(word + " lacks its value");
            } else {
                options.put(word, words.get(i));
            }
        }
        return options;
    }

    private static @Nullable String sha256(Map<String, String> options) {
        var digest = options.get("--sha256");
        if (digest != null && !digest.matches("(?i)[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, unlike " + digest);
        }
        return digest;
    }

    private static FetchBounds bounds(Map<String, String> options) {
        var usual = FetchBounds.USUAL;
        var bounds = usual.sized(
                size(options.get("--largest-file"), usual.file()), size(options.get("--largest-model"), usual.total()));
        return options.containsKey(ANYWHERE) ? bounds.toAnywhere() : bounds;
    }

    private static DataSize size(@Nullable String words, DataSize otherwise) {
        return words == null ? otherwise : DataSize.parse(words);
    }

    private static CardFile card(Map<String, String> options) {
        return new CardFile(
                null,
                options.get("--licence"),
                options.get("--licence-url"),
                options.get("--owner"),
                options.get("--data"),
                options.get("--family"),
                false,
                null,
                null,
                null,
                null);
    }

    /// Returns the last word of a path or an address, without the ending of a file.
    private static String name(String source) {
        var bare = source.replaceAll("[?#].*", "").replaceAll("(/resolve/[^/]*)?/*$", "");
        return bare.substring(bare.lastIndexOf('/') + 1).replaceAll("\\.safetensors$", "");
    }
}
