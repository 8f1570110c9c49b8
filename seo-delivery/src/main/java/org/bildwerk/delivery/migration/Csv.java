package org.bildwerk.delivery.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads and writes CSV (RFC 4180), line by line: no field of ours goes over a line.
public final class Csv {

    private Csv() {}

    /// Returns the fields; empty where a quotation mark is missing.
    static Optional<List<String>> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString().strip());
        return quoted ? Optional.empty() : Optional.of(fields);
    }

    /// Writes a field. What a spreadsheet would take for a formula gets an apostrophe in front.
    public static String field(String text) {
        var safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
