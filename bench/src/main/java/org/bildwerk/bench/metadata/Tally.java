package org.bildwerk.bench.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts what is equal and notes what is not. Filled by one thread.
public final class Tally {

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void compare(String what, String field, Map<String, Object> expected, Map<String, ?> found) {
        for (var entry : expected.entrySet()) {
            var there = found.get(entry.getKey());
            if (!same(entry.getValue(), there)) {
                differ(what, "%s: %s is %s, not %s".formatted(field, entry.getKey(), there, entry.getValue()));
                return;
            }
        }
        equal(what);
    }

    void check(String what, String field, boolean same, Object expected, @Nullable Object found) {
        if (same) {
            equal(what);
        } else {
            differ(what, "%s is %s, not %s".formatted(field, found, expected));
        }
    }

    private void equal(String what) {
        count(what)[0]++;
    }

    private void differ(String what, String how) {
        count(what)[1]++;
        differences.add(what + ": " + how);
    }

    private int[] count(String what) {
        return counts.computeIfAbsent(what, none -> new int[2]);
    }

    void note(String what) {
        notes.add(what);
    }

    /// Numbers with a fraction are equal where they are to nine places; everything else letter by letter.
    private static boolean same(Object expected, @Nullable Object found) {
        if (expected instanceof List<?> list && found instanceof List<?> others) {
            return list.size() == others.size() && indexes(list, others);
        }
        if (expected instanceof Map<?, ?> map && found instanceof Map<?, ?> others) {
            return map.keySet().equals(others.keySet())
                    && map.entrySet().stream()
                            .allMatch(entry ->
                                    same(Objects.requireNonNull(entry.getValue()), others.get(entry.getKey())));
        }
        return expected.equals(found) || near(expected, found);
    }

    private static boolean indexes(List<?> list, List<?> others) {
        for (int i = 0; i < list.size(); i++) {
            if (!same(Objects.requireNonNull(list.get(i)), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Object expected, @Nullable Object found) {
        if (!(expected instanceof String number && number.matches("-?\\d+\\.\\d+") && found instanceof String other)) {
            return false;
        }
        try {
            var distance =
                    new BigDecimal(number).subtract(new BigDecimal(other)).abs();
            return distance.compareTo(new BigDecimal("1e-9")) < 0;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    /// Returns the comparisons with how many values were equal and how many were not.
    public Map<String, int[]> counts() {
        return counts;
    }

    public List<String> differences() {
        return List.copyOf(differences);
    }

    /// Returns what could not be compared, and why.
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
