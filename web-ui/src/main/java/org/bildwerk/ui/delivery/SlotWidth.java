package org.bildwerk.ui.delivery;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Reads from the HTML attribute `sizes` how wide a slot is: the first entry whose condition holds, as browsers do.
/// What
/// is said in other units than px, em, rem and vw, or by calculation, counts as the whole width;
/// `auto` leaves it to the next entry.
final class SlotWidth {

    private static final int EM = 16;
    private static final Pattern ENTRY = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern LENGTH = Pattern.compile("(\\d*\\.?\\d+)(px|em|rem|vw)");
    private static final Pattern CONDITION = Pattern.compile("\\((min|max)-width:\\s*(\\d*\\.?\\d+)(px|em|rem)\\)");

    private SlotWidth() {}

    /// Returns the width in CSS pixels on a screen, at most that of the screen.
    static int on(Screen screen, String sizes) {
        for (var entry : ENTRY.split(sizes)) {
            var text = entry.strip();
            var space = text.lastIndexOf(' ');
            var length = text.substring(space + 1);
            if (!length.equals("auto") && holds(text.substring(0, space + 1), screen)) {
                return (int) Math.round(
                        Math.min(screen.width(), length(length, screen).orElse(screen.width())));
            }
        }
        return screen.width();
    }

    private static OptionalDouble length(String text, Screen screen) {
        var length = LENGTH.matcher(text);
        if (!length.matches()) {
            return OptionalDouble.empty();
        }
        var number = Double.parseDouble(length.group(1));
        return OptionalDouble.of(
                switch (length.group(2)) {
                    case "px" -> number;
                    case "vw" -> number * screen.width() / 100;
                    default -> number * EM;
                });
    }

    private static boolean holds(String conditions, Screen screen) {
        var each = CONDITION.matcher(conditions);
        while (each.find()) {
            var limit = Double.parseDouble(each.group(2)) * (each.group(3).equals("px") ? 1 : EM);
            if (each.group(1).equals("min") ? screen.width() < limit : screen.width() > limit) {
                return false;
            }
        }
        return true;
    }
}
