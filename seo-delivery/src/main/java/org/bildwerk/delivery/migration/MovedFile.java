package org.bildwerk.delivery.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bildwerk.delivery.migration.MovedReport.Rejection;

/// Reads a file of lines `old-url,asset`. What cannot be understood is written down with its line. Not thread-safe.
final class MovedFile {

    private static final int MOST_REJECTED = 1000;

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private int rejections;
    private int number;

    /// One line.
    ///
    /// @param asset key or id
    record Line(int number, String path, String asset, String text) {}

    void read(String text) {
        number++;
        var line = number == 1 ? text.replace("\uFEFF", "") : text;
        if (line.isBlank() || (number == 1 && line.toLowerCase(Locale.ROOT).startsWith("old-url"))) {
            return;
        }
        var fields = Csv.fields(line).orElse(List.of());
        if (fields.size() != 2 || fields.get(1).isEmpty()) {
            reject(number, "not-two-fields", line);
            return;
        }
        var path = OldAddress.path(fields.getFirst()).orElse(null);
        if (path == null) {
            reject(number, "not-an-address", line);
            return;
        }
        var before = lines.putIfAbsent(path, new Line(number, path, fields.get(1), line));
        if (before != null && !before.asset().equals(fields.get(1))) {
            reject(number, "repeated", line);
        }
    }

    void reject(int line, String reason, String text) {
        rejections++;
        if (rejected.size() < MOST_REJECTED) {
            rejected.add(new Rejection(line, reason, text.length() > 200 ? text.substring(0, 200) + "…" : text));
        }
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    MovedReport report(int taken) {
        rejected.sort(Comparator.comparingInt(Rejection::line));
        return new MovedReport(taken, rejections, rejected);
    }
}
