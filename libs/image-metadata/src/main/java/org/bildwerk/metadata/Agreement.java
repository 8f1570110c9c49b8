package org.bildwerk.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.PhotoDate;

/// Tells whether two values say the same, where one of them comes from a block that can say less.
final class Agreement {

    private Agreement() {}

    /// Tells whether the whole value says what the narrow one says, and perhaps more: further languages, a fraction of
    /// the second, an offset.
    static boolean covers(FieldValue whole, FieldValue narrow) {
        if (whole instanceof FieldValue.Moment exact && narrow instanceof FieldValue.Moment rough) {
            return covers(exact.date(), rough.date());
        }
        return texts(whole).equals(texts(narrow));
    }

    private static boolean covers(PhotoDate exact, PhotoDate rough) {
        boolean day = exact.year() == rough.year() && exact.month() == rough.month() && exact.day() == rough.day();
        boolean time = rough.time() == null || rough.time().equals(exact.time());
        boolean fraction = rough.fraction().isEmpty() || zeros(rough.fraction()).equals(zeros(exact.fraction()));
        boolean offset = rough.offset() == null || Objects.equals(rough.offset(), exact.offset());
        return day && time && fraction && offset;
    }

    private static String zeros(String fraction) {
        return fraction.replaceFirst("0+$", "");
    }

    /// Tells whether each text equals the other's, or is its beginning, cut at the limit. A cut never halves a
    /// character, so that it may fall up to three bytes short.
    static boolean isBeginning(FieldValue cut, FieldValue whole, int limit) {
        if (cut instanceof FieldValue.Moment rough && whole instanceof FieldValue.Moment exact) {
            return covers(exact.date(), rough.date());
        }
        var shorter = texts(cut);
        var longer = texts(whole);
        if (shorter.size() != longer.size()) {
            return false;
        }
        for (int i = 0; i < shorter.size(); i++) {
            if (!isBeginning(shorter.get(i), longer.get(i), limit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBeginning(String cut, String whole, int limit) {
        int bytes = cut.getBytes(StandardCharsets.UTF_8).length;
        boolean full = bytes > limit - 4 || cut.length() == limit;
        return cut.equals(whole) || full && whole.startsWith(cut);
    }

    private static List<String> texts(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> List.of(text.value().strip());
            case FieldValue.Localized localized -> List.of(localized.fallback().strip());
            case FieldValue.Items items ->
                items.texts().stream().map(String::strip).toList();
            default -> List.of(value.toString());
        };
    }
}
