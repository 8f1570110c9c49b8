package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.text.Merges.Merge;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The numbers of all tokens and the pairs that are joined, out of `vocab.json` and `merges.txt`, or out of
/// `tokenizer.json`, which is all that newer exports write.
///
/// @param source the file that the numbers are from
record TokenTables(String source, Map<String, Integer> tokens, Merges merges) {

    private static final String VOCABULARY = "vocab.json";
    private static final String MERGES = "merges.txt";
    private static final String ALL = "tokenizer.json";
    private static final int MAX_TOKENS = 1_000_000;

    static TokenTables read(TokenizerFiles files) {
        var vocabulary = files.json(VOCABULARY);
        var all = vocabulary == null ? files.json(ALL) : null;
        if (all != null) {
            return ofAll(files, all);
        }
        if (vocabulary == null) {
            throw files.fault(VOCABULARY, "is missing");
        }
        var tokens = tokens(files, VOCABULARY, vocabulary);
        return new TokenTables(VOCABULARY, tokens, merges(files, MERGES, tokens, lines(files)));
    }

    private static TokenTables ofAll(TokenizerFiles files, JsonNode all) {
        var model = all.path("model");
        if (!model.path("type").asString("").equals("BPE")
                || !model.path("end_of_word_suffix").asString("").equals("</w>")) {
            throw files.fault(ALL, "holds no byte-pair vocabulary of CLIP's kind");
        }
        var tokens = tokens(files, ALL, model.path("vocab"));
        for (var added : all.path("added_tokens")) {
            if (added.path("content").isString() && added.path("id").isInt()) {
                tokens.put(added.path("content").stringValue(), added.path("id").intValue());
            }
        }
        var pairs = new ArrayList<String>();
        for (var pair : model.path("merges")) {
            boolean two = pair.isArray() && pair.size() == 2;
            pairs.add(two ? pair.path(0).asString("") + " " + pair.path(1).asString("") : pair.asString(""));
        }
        return new TokenTables(ALL, tokens, merges(files, ALL, tokens, pairs));
    }

    private static Map<String, Integer> tokens(TokenizerFiles files, String name, JsonNode vocabulary) {
        if (!vocabulary.isObject() || vocabulary.isEmpty() || vocabulary.size() > MAX_TOKENS) {
            throw files.fault(name, "is no object of tokens");
        }
        var tokens = new HashMap<String, Integer>(2 * vocabulary.size());
        for (var entry : vocabulary.properties()) {
            if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
                throw files.fault(name, "gives the token '%s' no number".formatted(entry.getKey()));
            }
            tokens.put(entry.getKey(), entry.getValue().intValue());
        }
        return tokens;
    }

    /// Returns the lines of the table, where those that say nothing are empty.
    private static List<String> lines(TokenizerFiles files) {
        @Nullable String text = files.text(MERGES);
        if (text == null) {
            throw files.fault(MERGES, "is missing");
        }
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            lines.add(lines.isEmpty() && line.startsWith("#version") ? "" : line.strip());
        }
        return lines;
    }

    private static Merges merges(TokenizerFiles files, String name, Map<String, Integer> tokens, List<String> lines) {
        var pairs = new HashMap<Long, Merge>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty() && name.equals(MERGES)) {
                continue;
            }
            var parts = lines.get(i).split(" ", -1);
            var left = tokens.get(parts[0]);
            var right = parts.length == 2 ? tokens.get(parts[1]) : null;
            var joined = parts.length == 2 ? tokens.get(parts[0] + parts[1]) : null;
            if (left == null || right == null || joined == null) {
                throw files.fault(name, "joins no two tokens to a third in line " + (i + 1));
            }
            pairs.putIfAbsent(Merges.key(left, right), new Merge(pairs.size(), joined));
        }
        return new Merges(pairs);
    }
}
