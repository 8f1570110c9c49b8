package org.bildwerk.bench;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a figure should reach.
///
/// @param value what was measured; null where it was not, which counts as not met
/// @param bound the value to reach
/// @param direction which side of the bound is good
/// @param needs hardware that is not there; then the aim is listed and does not count
record Aim(
        String name,
        @Nullable Double value,
        double bound,
        Direction direction,
        @Nullable String needs) {

    /// The good side of a bound.
    enum Direction {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    static Aim atLeast(String name, double bound, double value) {
        return new Aim(name, value, bound, Direction.AT_LEAST, null);
    }

    static Aim atMost(String name, double bound, double value) {
        return new Aim(name, value, bound, Direction.AT_MOST, null);
    }

    /// An aim whose value could not be told, which counts as not met.
    static Aim atLeast(String name, double bound, OptionalDouble value) {
        return value.isPresent()
                ? atLeast(name, bound, value.getAsDouble())
                : new Aim(name, null, bound, Direction.AT_LEAST, null);
    }

    boolean met() {
        return value != null && (direction == Direction.AT_LEAST ? value >= bound : value <= bound);
    }

    /// Says the bound in words: `≥ 0.7`.
    String wording() {
        return "%s %s".formatted(direction.sign, String.format(Locale.ROOT, "%.4g", bound));
    }
}
