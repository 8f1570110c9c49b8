package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.Refused;
import org.jspecify.annotations.Nullable;

/// Why a rendition could not be signed.
///
/// @param refused the same for any language; null where it is none of our cases
record SigningFailure(String reason, @Nullable Refused refused) {

    static SigningFailure of(RuntimeException failure) {
        return new SigningFailure(
                String.valueOf(failure.getMessage()), failure instanceof DamException known ? known.refused() : null);
    }

    /// @param refusal a case without values
    static SigningFailure of(Refusal refusal) {
        return new SigningFailure(refusal.text(), new Refused(refusal.reason(), List.of()));
    }
}
