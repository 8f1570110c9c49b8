package org.bildwerk.delivery.migration;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.delivery.migration.MovedReport.Rejection;

/// Reads a file of lines `old-url,asset`. What cannot be understood is written down with its line. Not thread-safe.
final class MovedFile {

    private static final int MOST_REJECTED = 1000;
    private static final int LONGEST = 2000;

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
        var path = path(fields.getFirst()).orElse(null);
        if (path == null) {
            reject(number, "not-an-address", line);
            return;
        }
        var before = lines.putIfAbsent(path, new Line(number, path, fields.get(1), line));
        if (before != null && !before.asset().equals(fields.get(1))) {
            reject(number, "repeated", line);
        }
    }

    /// The host may have been another one: what counts is what a browser asks the server for.
    static Optional<String> path(String address) {
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var url = URI.create(address);
            var path = url.getRawPath();
            var web = url.isAbsolute()
                    ? url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")
                    : url.getRawAuthority() == null;
            if (!web || path == null || !path.startsWith("/") || path.length() < 2) {
                return Optional.empty();
            }
            return Optional.of(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
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
        rejected.sort(java.util.Comparator.comparingInt(Rejection::line));
        return new MovedReport(taken, rejections, rejected);
    }
}
