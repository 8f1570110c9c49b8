package org.bildwerk.dam.provenance.evidence.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An infotext taken apart: prompt, negative prompt, parameters, and the templates that an extension adds below.
///
/// @param parameters by name, in order; empty if the text has no line of at least three
record InfotextParts(
        String prompt, @Nullable String negativePrompt, Map<String, String> parameters, List<String> warnings) {

    private static final String NEGATIVE = "Negative prompt:";
    private static final List<String> TEMPLATES = List.of("Template:", "Negative Template:");
    private static final int LONGEST = 1 << 20;
    private static final int FEWEST = 3;

    static InfotextParts of(String text) {
        var warnings = new ArrayList<String>();
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var lines = List.of(cut.replace("\r\n", "\n").strip().split("\n", -1));
        int at = lineOfParameters(lines);
        if (at < 0) {
            return new InfotextParts(cut, null, Map.of(), warnings);
        }
        var parameters = new LinkedHashMap<>(InfotextPairs.of(lines.get(at), warnings));
        tail(lines.subList(at + 1, lines.size()), parameters, warnings);
        int negative = 0;
        while (negative < at && !lines.get(negative).startsWith(NEGATIVE)) {
            negative++;
        }
        var prompt = String.join("\n", lines.subList(0, negative)).strip();
        var unwanted = negative == at
                ? null
                : String.join("\n", lines.subList(negative, at))
                        .substring(NEGATIVE.length())
                        .strip();
        return new InfotextParts(prompt, unwanted, parameters, warnings);
    }

    /// Returns the last line, or the last one before the templates, or the last that starts as parameters do.
    private static int lineOfParameters(List<String> lines) {
        int last = lines.size() - 1;
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && isTemplate(lines.get(i)) && isParameters(lines.get(i - 1))) {
                return i - 1;
            }
        }
        if (isParameters(lines.get(last))) {
            return last;
        }
        for (int i = last; i >= 0; i--) {
            if (lines.get(i).startsWith("Steps:") && isParameters(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isParameters(String line) {
        return line.indexOf(':') > 0
                && InfotextPairs.of(line, new ArrayList<>()).size() >= FEWEST;
    }

    private static boolean isTemplate(String line) {
        return TEMPLATES.stream().anyMatch(line::startsWith);
    }

    private static void tail(List<String> lines, Map<String, String> parameters, List<String> warnings) {
        @Nullable String name = null;
        for (var line : lines) {
            var starts = TEMPLATES.stream().filter(line::startsWith).findFirst();
            if (starts.isPresent()) {
                var key = starts.get();
                name = key.substring(0, key.length() - 1);
                parameters.put(name, line.substring(key.length()).strip());
            } else if (name != null) {
                parameters.merge(name, line, (before, more) -> before + "\n" + more);
            } else if (!line.isBlank() && warnings.isEmpty()) {
                warnings.add("There is text below the parameters that is not understood");
            }
        }
    }
}
