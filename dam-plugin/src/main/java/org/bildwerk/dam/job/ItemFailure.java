package org.bildwerk.dam.job;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.Refused;
import org.jspecify.annotations.Nullable;

/// Why an item failed, as the report keeps it.
///
/// @param reason in English
/// @param refused the case, where it is one of ours
record ItemFailure(String reason, @Nullable Refused refused) {

    static ItemFailure of(Throwable failure) {
        if (failure instanceof DamException known) {
            return new ItemFailure(String.valueOf(known.getMessage()), known.refused());
        }
        var message = failure.getMessage();
        return new ItemFailure(
                message == null || message.isBlank() ? failure.getClass().getSimpleName() : message, null);
    }

    static ItemFailure of(Refusal refusal) {
        return new ItemFailure(refusal.said(List.of()), new Refused(refusal.reason(), List.of()));
    }

    @Nullable
    String refusedJson() {
        return refused == null ? null : Json.write(refused);
    }
}
