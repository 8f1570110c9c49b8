package org.bildwerk.dam.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check comes to for one picture at one gate.
///
/// @param check names the check: `blank`, `blur`
/// @param checkVersion counts the changes of how it is measured, and names the model where there is one
/// @param value what was measured, in the unit of the check; null where nothing was
/// @param limit what the value misses: the limit of the profile that warns or blocks; null where it passes
/// @param reason why nothing was measured, or what else there is to say; null otherwise
/// @param about what it speaks of: the slots that the picture is too small for, the keys of look-alikes
/// @param waiver who let it through and why; null unless the outcome is [Outcome#WAIVED]
public record Verdict(
        String check,
        String checkVersion,
        Outcome outcome,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable String reason,
        List<String> about,
        @Nullable Waiver waiver) {

    public Verdict {
        about = List.copyOf(about);
    }

    /// Tells whether the picture does not pass because of it.
    public boolean blocks() {
        return outcome == Outcome.BLOCK;
    }

    Verdict waivedBy(Waiver who) {
        return new Verdict(check, checkVersion, Outcome.WAIVED, value, limit, reason, about, who);
    }

    Verdict about(List<String> subjects) {
        return new Verdict(check, checkVersion, outcome, value, limit, reason, subjects, waiver);
    }
}
