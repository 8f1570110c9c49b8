package org.bildwerk.dam;

import java.util.List;

/// A refusal that happened: the case and the values that its text speaks of, fit to be kept and told later in any
/// language.
///
/// @param reason see [Refusal#reason()]
/// @param arguments texts, numbers, enum values, or collections of these
public record Refused(String reason, List<Object> arguments) {

    public Refused {
        arguments = List.copyOf(arguments);
    }

    static Refused of(Refusal refusal, List<?> arguments) {
        return new Refused(refusal.reason(), List.copyOf(arguments));
    }
}
