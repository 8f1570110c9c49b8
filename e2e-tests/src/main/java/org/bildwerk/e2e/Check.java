package org.bildwerk.e2e;

import org.jspecify.annotations.Nullable;

/// Stops a step whose expectation does not hold.
final class Check {

    private Check() {}

    /// @throws IllegalStateException with the sentence if it does not hold
    static void that(boolean holds, String sentence, Object... values) {
        if (!holds) {
            throw new IllegalStateException(sentence.formatted(values));
        }
    }

    static void equal(@Nullable Object actual, Object expected, String what) {
        that(expected.equals(actual), "%s is %s, not %s", what, String.valueOf(actual), expected);
    }
}
