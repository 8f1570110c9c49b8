package org.bildwerk.delivery.warmup;

import java.time.Instant;
import java.util.Locale;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// How far a published picture is.
///
/// @param total renditions that the slots of its site ask for
/// @param done renditions that were made, or were there already
/// @param reason why it failed or stopped; null else
public record WarmUp(
        AssetId asset,
        String assetKey,
        String rev,
        int done,
        int total,
        State state,
        @Nullable String reason,
        Instant updatedAt) {

    /// Tells whether it stopped for a reason that may be over by now.
    public boolean canGoOn() {
        return state == State.FAILED
                || (state == State.LEFT && !Left.HEAVY.key().equals(reason));
    }

    /// Where it stands, what matters most first.
    public enum State {
        FAILED,
        RUNNING,
        WAITING,
        /// The rest is made when somebody asks for it: the cache has no room for more, the picture is too heavy, its
        /// rights do not allow it now, or somebody cancelled the job.
        LEFT,
        DONE;

        /// Returns the name as stored and spoken in the API: `failed`.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /// Why the rest is left.
    enum Left {
        NO_ROOM,
        HEAVY,
        NOT_SHOWN,
        CANCELLED;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
