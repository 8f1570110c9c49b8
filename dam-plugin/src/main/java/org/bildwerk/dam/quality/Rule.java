package org.bildwerk.dam.quality;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a profile makes of one check. The limits are in the unit of the check; the check says which side is the
/// worse.
///
/// @param gates where it counts
/// @param warn null: never warns
/// @param block null: never blocks
/// @param required whether a picture that could not be checked is blocked
public record Rule(
        String check,
        Set<Gate> gates,
        @Nullable Double warn,
        @Nullable Double block,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean required) {

    // A request may leave out what goes without saying.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Rule {
        check = check == null ? "" : check;
        // In their order, so that the same rule always reads the same.
        gates = Collections.unmodifiableSet(
                gates == null || gates.isEmpty() ? EnumSet.allOf(Gate.class) : EnumSet.copyOf(gates));
    }

    /// A rule that counts at all gates.
    public static Rule of(String check, @Nullable Double warn, @Nullable Double block) {
        return new Rule(check, EnumSet.allOf(Gate.class), warn, block, false);
    }

    /// A rule that warns before a publication as soon as something is missing in the record.
    static Rule record(String check) {
        return new Rule(check, EnumSet.of(Gate.PUBLISH), 0.0, null, false);
    }
}
