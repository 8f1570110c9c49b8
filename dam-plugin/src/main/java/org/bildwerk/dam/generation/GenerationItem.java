package org.bildwerk.dam.generation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// One picture of an order, as the database knows it at one moment.
///
/// @param cell its values on the order's axes
/// @param recipe what is wanted; what was done stands with the version of the asset
/// @param progress from 0 to 1
/// @param asset the candidate; null until it is made, and after it was purged
/// @param reason in English; of the last failure, also while it waits to be tried again
/// @param refused the case of the reason, where it is one of ours
/// @param notes what a person should know, such as a fallback
public record GenerationItem(
        UUID id,
        int position,
        List<String> cell,
        String generator,
        Recipe recipe,
        State state,
        int attempts,
        double progress,
        @Nullable AssetId asset,
        @Nullable String reason,
        @Nullable Refused refused,
        List<String> notes,
        @Nullable Double seconds) {

    /// Where a picture stands.
    public enum State {
        WAITING,
        RUNNING,
        MADE,
        /// Could not be made; the reason says why.
        FAILED,
        /// The provider does not make such pictures.
        MODERATED,
        CANCELLED;

        /// Returns the name as spoken in the API: `waiting`.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Tells whether nothing more happens by itself.
        public boolean finished() {
            return this != WAITING && this != RUNNING;
        }
    }
}
