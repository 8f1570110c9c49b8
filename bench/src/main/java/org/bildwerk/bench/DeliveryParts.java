package org.bildwerk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the words behind `delivery` pick: parts, all where there are none, and the minutes of the soak.
record DeliveryParts(Set<String> parts, Duration soak) {

    private static final String SOAK = "soak";
    private static final Duration USUAL_SOAK = Duration.ofMinutes(20);
    private static final List<String> ALL = List.of("cold", "surcharges", "ladder", "bytes", "hot", "herd", SOAK);

    /// @throws IllegalArgumentException for a word that is no part
    static DeliveryParts of(List<String> options) {
        var words = new ArrayList<>(options);
        int number = words.indexOf(SOAK) + 1;
        var soak = number > 0 && number < words.size() && words.get(number).matches("[1-9]\\d{0,3}")
                ? Duration.ofMinutes(Integer.parseInt(words.remove(number)))
                : USUAL_SOAK;
        if (!ALL.containsAll(words)) {
            throw new IllegalArgumentException(
                    "delivery has the parts %s, and minutes behind soak, not %s".formatted(ALL, options));
        }
        return new DeliveryParts(new LinkedHashSet<>(words.isEmpty() ? ALL : words), soak);
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
