package org.bildwerk.generator.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bildwerk.generator.text.Merges.Merge;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the four files of a tokenizer, and trusts none of them.
final class TokenizerFolder {

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_TOKENS = 1_000_000;
    private static final int DEFAULT_LENGTH = 77;
    private static final String END = "<|endoftext|>";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    TokenizerFolder(Path folder) {
        this.folder = folder;
    }

    Vocabulary read() {
        var tokens = tokens();
        var special = json("special_tokens_map.json");
        var settings = json("tokenizer_config.json");
        int end = number(tokens, named(special, settings, "eos_token", END));
        return new Vocabulary(
                tokens,
                merges(tokens),
                number(tokens, named(special, settings, "bos_token", "<|startoftext|>")),
                end,
                number(tokens, named(special, settings, "pad_token", END)),
                number(tokens, named(special, settings, "unk_token", END)),
                length(settings));
    }

    private Map<String, Integer> tokens() {
        var file = folder.resolve("vocab.json");
        var root = json("vocab.json");
        if (root == null || !root.isObject() || root.isEmpty() || root.size() > MAX_TOKENS) {
            throw new UnusableTokenizerException(file, root == null ? "is missing" : "is no object of tokens");
        }
        var tokens = new HashMap<String, Integer>(2 * root.size());
        for (var entry : root.properties()) {
            if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
                throw new UnusableTokenizerException(file, "gives the token '%s' no number".formatted(entry.getKey()));
            }
            tokens.put(entry.getKey(), entry.getValue().intValue());
        }
        return tokens;
    }

    private Merges merges(Map<String, Integer> tokens) {
        var file = folder.resolve("merges.txt");
        var text = text(file);
        if (text == null) {
            throw new UnusableTokenizerException(file, "is missing");
        }
        var lines = text.split("\n", -1);
        var pairs = new HashMap<Long, Merge>();
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (line.isEmpty() || i == 0 && line.startsWith("#version")) {
                continue;
            }
            var parts = line.split(" ", -1);
            var left = tokens.get(parts[0]);
            var right = parts.length == 2 ? tokens.get(parts[1]) : null;
            var joined = parts.length == 2 ? tokens.get(parts[0] + parts[1]) : null;
            if (left == null || right == null || joined == null) {
                throw new UnusableTokenizerException(file, "joins no two tokens to a third in line " + (i + 1));
            }
            pairs.putIfAbsent(Merges.key(left, right), new Merge(pairs.size(), joined));
        }
        return new Merges(pairs);
    }

    private int length(@Nullable JsonNode settings) {
        var length = settings == null ? null : settings.get("model_max_length");
        if (length == null || !length.isNumber() || length.doubleValue() > MAX_TOKENS) {
            return DEFAULT_LENGTH;
        }
        if (length.doubleValue() < 3) {
            throw new UnusableTokenizerException(
                    folder.resolve("tokenizer_config.json"), "says model_max_length = " + length);
        }
        return length.intValue();
    }

    private int number(Map<String, Integer> tokens, String token) {
        var number = tokens.get(token);
        if (number == null) {
            throw new UnusableTokenizerException(
                    folder.resolve("vocab.json"), "lacks the special token '%s'".formatted(token));
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

    private @Nullable JsonNode json(String name) {
        var file = folder.resolve(name);
        var text = text(file);
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JacksonException e) {
            throw new UnusableTokenizerException(file, "is no JSON", e);
        }
    }

    private static @Nullable String text(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new UnusableTokenizerException(file, "is larger than any vocabulary");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableTokenizerException(file, "cannot be read as UTF-8", e);
        }
    }
}
