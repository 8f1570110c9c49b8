package org.bildwerk.metadata.exif;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.metadata.iptc.PhotoDate;

/// Dates of EXIF: `2026:11:22 10:00:00`, with the fraction of the second and the offset from UTC in tags of their own.
final class ExifDate {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[:-](\\d{2})[:-](\\d{2})(?:[ T](\\d{2}:\\d{2}:\\d{2}))?.*", Pattern.DOTALL);
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:\\d{2}|Z");

    private ExifDate() {}

    static Optional<PhotoDate> parse(String date, String fraction, String offset) {
        var found = DATE.matcher(date.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var iso = "%s-%s-%s".formatted(found.group(1), found.group(2), found.group(3));
        if (found.group(4) != null) {
            var digits = fraction.strip();
            iso += "T" + found.group(4);
            iso += digits.matches("\\d{1,9}") ? "." + digits : "";
            iso += OFFSET.matcher(offset.strip()).matches() ? offset.strip() : "";
        }
        return PhotoDate.parse(iso);
    }

    static String clock(PhotoDate date) {
        var time = date.time();
        return time == null
                ? ""
                : "%04d:%02d:%02d %02d:%02d:%02d"
                        .formatted(
                                date.year(),
                                date.month(),
                                date.day(),
                                time.getHour(),
                                time.getMinute(),
                                time.getSecond());
    }

    static String offset(PhotoDate date) {
        var offset = date.offset();
        return offset == null ? "" : offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
    }
}
