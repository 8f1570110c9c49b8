package org.bildwerk.generator.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A vocabulary of all bytes, a few words, and the special tokens.
public final class TinyVocabulary {

    static final List<String> MERGES = List.of("r e", "re d</w>", "b o", "bo x</w>", "c a", "ca t</w>");

    private TinyVocabulary() {}

    static ClipTokenizer tokenizer(Path folder) {
        return ClipTokenizer.read(write(folder, Map.of()));
    }

    /// @param settings of `tokenizer_config.json`
    public static Path write(Path folder, Map<String, Object> settings) {
        var tokens = new HashMap<String, Integer>();
        for (int end = 0; end < 2; end++) {
            for (int value = 0; value < 128; value++) {
                var symbol = ByteSymbols.of(Character.toString(value)) + (end == 0 ? "" : "</w>");
                tokens.putIfAbsent(symbol, tokens.size());
            }
        }
        MERGES.forEach(merge -> tokens.put(merge.replace(" ", ""), tokens.size()));
        tokens.put("<|startoftext|>", tokens.size());
        tokens.put("<|endoftext|>", tokens.size());
        var json = new JsonMapper();
        try {
            Files.writeString(folder.resolve("vocab.json"), json.writeValueAsString(tokens));
            Files.writeString(
                    folder.resolve("merges.txt"),
                    "#version: 0.2\n" + String.join("\n", MERGES),
                    StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("tokenizer_config.json"), json.writeValueAsString(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
