package org.bildwerk.metadata.iim;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.metadata.iptc.PhotoDate;

/// Dates of IIM: eight digits, unknown parts as zeros, and a time of six digits with its offset from UTC.
final class IimDate {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{2}):?(\\d{2}):?(\\d{2})(?:([+-]\\d{2}):?(\\d{2}))?");

    private IimDate() {}

    static Optional<PhotoDate> parse(String day, String time) {
        var date = DAY.matcher(day.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        var iso = date.group(1);
        iso += date.group(2).equals("00") ? "" : "-" + date.group(2);
        iso += date.group(3).equals("00") ? "" : "-" + date.group(3);
        var clock = TIME.matcher(time.strip());
        if (iso.length() == 10 && clock.matches()) {
            iso += "T" + clock.group(1) + ":" + clock.group(2) + ":" + clock.group(3);
            iso += clock.group(4) == null ? "" : clock.group(4) + ":" + clock.group(5);
        }
        return PhotoDate.parse(iso);
    }

    static String day(PhotoDate date) {
        return "%04d%02d%02d".formatted(date.year(), date.month(), date.day());
    }

    /// Returns the time; empty where the offset is not known, since IIM has no form for that.
    static Optional<String> time(PhotoDate date) {
        var time = date.time();
        var offset = date.offset();
        if (time == null || offset == null) {
            return Optional.empty();
        }
        int minutes = offset.getTotalSeconds() / 60;
        return Optional.of("%02d%02d%02d%s%02d%02d"
                .formatted(
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond(),
                        minutes < 0 ? "-" : "+",
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60));
    }
}
