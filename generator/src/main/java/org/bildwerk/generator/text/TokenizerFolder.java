package org.bildwerk.generator.text;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the files of a tokenizer, and trusts none of them.
final class TokenizerFolder {

    private static final String SETTINGS = "tokenizer_config.json";
    private static final int DEFAULT_LENGTH = 77;
    private static final int MAX_LENGTH = 1_000_000;
    private static final String END = "<|endoftext|>";

    private final TokenizerFiles files;

    TokenizerFolder(Path folder) {
        this.files = new TokenizerFiles(folder);
    }

    Vocabulary read() {
        var tables = TokenTables.read(files);
        var special = files.json("special_tokens_map.json");
        var settings = files.json(SETTINGS);
        return new Vocabulary(
                tables.tokens(),
                tables.merges(),
                number(tables, named(special, settings, "bos_token", "<|startoftext|>")),
                number(tables, named(special, settings, "eos_token", END)),
                number(tables, named(special, settings, "pad_token", END)),
                number(tables, named(special, settings, "unk_token", END)),
                length(settings));
    }

    private int length(@Nullable JsonNode settings) {
        var length = settings == null ? null : settings.get("model_max_length");
        if (length == null || !length.isNumber() || length.doubleValue() > MAX_LENGTH) {
            return DEFAULT_LENGTH;
        }
        if (length.doubleValue() < 3) {
            throw files.fault(SETTINGS, "says model_max_length = " + length);
        }
        return length.intValue();
    }

    private int number(TokenTables tables, String token) {
        var number = tables.tokens().get(token);
        if (number == null) {
            throw files.fault(tables.source(), "lacks the special token '%s'".formatted(token));
        }
        return number;
    }

    /// Returns a special token; some files write it as a text, some as an object with its content.
    private static String named(
            @Nullable JsonNode special, @Nullable JsonNode settings, String name, String otherwise) {
        for (var source : new @Nullable JsonNode[] {special, settings}) {
            var value = source == null ? null : source.get(name);
            var content = value != null && value.isObject() ? value.get("content") : value;
            if (content != null && content.isString()) {
                return content.stringValue();
            }
        }
        return otherwise;
    }
}
