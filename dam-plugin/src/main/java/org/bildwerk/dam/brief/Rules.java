package org.bildwerk.dam.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long things may be. What is not said is empty.
final class Rules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 100;

    private Rules() {}

    static String title(@Nullable String title) {
        var told = title == null ? "" : title.strip();
        if (told.isEmpty() || told.length() > LONGEST_TITLE) {
            throw new BriefException(BriefRefusal.TITLE_LENGTH, LONGEST_TITLE);
        }
        return told;
    }

    static String text(String field, @Nullable String text) {
        var told = text == null ? "" : text.strip();
        if (told.length() > LONGEST_TEXT || told.indexOf('\0') >= 0) {
            throw new BriefException(BriefRefusal.TEXT_LENGTH, field, LONGEST_TEXT);
        }
        return told;
    }

    static List<String> lines(String field, @Nullable List<String> lines) {
        if (lines == null) {
            return List.of();
        }
        fewEnough(field, lines.size());
        return lines.stream()
                .map(line -> text(field, line))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static void fewEnough(String field, int count) {
        if (count > MOST) {
            throw new BriefException(BriefRefusal.LIST_LENGTH, field, MOST);
        }
    }
}
