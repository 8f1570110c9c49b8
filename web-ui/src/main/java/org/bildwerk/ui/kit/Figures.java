package org.bildwerk.ui.kit;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// Writes numbers, sizes and times as the reader's language does. Immutable.
public record Figures(Locale locale) {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    /// Writes a whole number with its separators.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// Writes a size in decimal units, for example `214 kB`.
    public String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit > 1 && value < 100 ? 1 : 0);
        return format.format(value) + "\u00a0" + UNITS.get(unit);
    }

    /// Writes width and height in pixels.
    public String dimensions(int width, int height) {
        return number(width) + "\u00a0×\u00a0" + number(height);
    }

    /// Writes the exact moment.
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /// Writes the day.
    public String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /// Writes a span of time roughly, for example `3 min`.
    public String span(Duration duration) {
        if (duration.toSeconds() < 60) {
            return number(Math.max(1, duration.toSeconds())) + "\u00a0s";
        }
        if (duration.toMinutes() < 60) {
            return number(duration.toMinutes()) + "\u00a0min";
        }
        return number(duration.toHours()) + "\u00a0h";
    }
}
