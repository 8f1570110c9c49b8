package org.bildwerk.metadata.iptc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as exactly as it is known: a year, a month, a day, or a day with a time, with or without its offset from UTC.
///
/// @param month 1 to 12, or 0 where only the year is known
/// @param day 1 to 31, or 0 where only the month is known
/// @param fraction the digits of the second's fraction as written, empty where there are none
public record PhotoDate(
        int year,
        int month,
        int day,
        @Nullable LocalTime time,
        String fraction,
        @Nullable ZoneOffset offset) {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

    public PhotoDate {
        try {
            LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("no such day: %d-%d-%d".formatted(year, month, day), impossible);
        }
        boolean complete = month > 0 && day > 0;
        if (year < 1 || year > 9999 || (month == 0 && day > 0) || (time != null && !complete)) {
            throw new IllegalArgumentException("a date is known from the year downwards");
        }
        if (time == null && (offset != null || !fraction.isEmpty())) {
            throw new IllegalArgumentException("an offset or a fraction belongs to a time");
        }
        time = time == null ? null : time.withNano(0);
    }

    public static PhotoDate of(LocalDate day) {
        return new PhotoDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null, "", null);
    }

    public static PhotoDate of(LocalDate day, LocalTime time, @Nullable ZoneOffset offset) {
        return of(day, time, "", offset);
    }

    /// @param fraction digits of the second's fraction, empty for none
    public static PhotoDate of(LocalDate day, LocalTime time, String fraction, @Nullable ZoneOffset offset) {
        return new PhotoDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), time, fraction, offset);
    }

    /// Reads the form of XMP, a profile of ISO 8601. Empty where the text is none.
    public static Optional<PhotoDate> parse(String text) {
        var found = ISO.matcher(text.strip());
        try {
            return found.matches() ? Optional.of(read(found)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static PhotoDate read(Matcher found) {
        var time = found.group(4) == null
                ? null
                : LocalTime.of(number(found, 4), number(found, 5), Math.min(59, number(found, 6)));
        var fraction = found.group(7) == null ? "" : found.group(7);
        var zone = found.group(8) == null ? null : ZoneOffset.of(found.group(8));
        return new PhotoDate(number(found, 1), number(found, 2), number(found, 3), time, fraction, zone);
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /// Returns the form of XMP: `2026-11-22T10:00:00.25+01:00`.
    @Override
    public String toString() {
        var text = new StringBuilder("%04d".formatted(year));
        if (month > 0) {
            text.append("-%02d".formatted(month));
        }
        if (day > 0) {
            text.append("-%02d".formatted(day));
        }
        if (time != null) {
            text.append("T%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond()));
            text.append(fraction.isEmpty() ? "" : "." + fraction);
        }
        return offset == null ? text.toString() : text.append(offset.getId()).toString();
    }
}
