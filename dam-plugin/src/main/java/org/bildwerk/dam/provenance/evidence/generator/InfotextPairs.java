package org.bildwerk.dam.provenance.evidence.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Splits a line of parameters: `key: value, key: "quoted, value"`. A value may also be a JSON list or object, which
/// some sites write unquoted. Goes over the line once.
final class InfotextPairs {

    private static final Pattern KEY = Pattern.compile("\\w[\\w \\-/]{1,99}");
    private static final int MOST = 300;

    private final String line;
    private final List<String> warnings;
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private int at;

    private InfotextPairs(String line, List<String> warnings) {
        this.line = line;
        this.warnings = warnings;
    }

    static Map<String, String> of(String line, List<String> warnings) {
        var pairs = new InfotextPairs(line, warnings);
        while (pairs.at < line.length() && pairs.pairs.size() < MOST) {
            pairs.next();
        }
        return pairs.pairs;
    }

    private void next() {
        int colon = line.indexOf(':', at);
        int comma = line.indexOf(',', at);
        if (colon < 0) {
            at = line.length();
            return;
        }
        var key = line.substring(at, colon).strip();
        if (comma >= 0 && comma < colon || !KEY.matcher(key).matches()) {
            at = comma < 0 ? line.length() : comma + 1;
            return;
        }
        at = colon + 1;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        pairs.putIfAbsent(key, value());
        int end = line.indexOf(',', at);
        at = end < 0 ? line.length() : end + 1;
    }

    private String value() {
        int start = at;
        char first = at < line.length() ? line.charAt(at) : ',';
        if (first == '"') {
            return quoted(start);
        }
        if (first == '[' || first == '{') {
            return structure(start);
        }
        int comma = line.indexOf(',', at);
        at = comma < 0 ? line.length() : comma;
        return line.substring(start, at).strip();
    }

    private String quoted(int start) {
        int end = endOfString(start);
        if (end < 0) {
            warnings.add("A quoted value has no end");
            at = line.length();
            return line.substring(start + 1);
        }
        at = end;
        return BoundedJson.read(line.substring(start, end))
                .map(node -> node.asString(""))
                .orElseGet(() -> line.substring(start + 1, end - 1));
    }

    private String structure(int start) {
        int depth = 0;
        for (int i = start; i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '"' -> {
                    int end = endOfString(i);
                    i = end < 0 ? line.length() : end - 1;
                }
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                default -> {}
            }
            if (depth == 0) {
                at = i + 1;
                return line.substring(start, at);
            }
        }
        int comma = line.indexOf(',', start);
        at = comma < 0 ? line.length() : comma;
        return line.substring(start, at).strip();
    }

    /// Returns the index after the closing quotation mark; -1 if there is none.
    private int endOfString(int start) {
        for (int i = start + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i + 1;
            }
        }
        return -1;
    }
}
