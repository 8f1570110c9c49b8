package org.bildwerk.dam.generation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether a picture can be made again with what is installed here, and whether every byte will be the same.
///
/// @param recipe to be ordered
/// @param generator null where none has the model
/// @param reasons why it will not be the same, or cannot be made; none where it is bit-exact
public record Remake(Recipe recipe, @Nullable String generator, List<Reason> reasons) {

    public Remake {
        reasons = List.copyOf(reasons);
    }

    /// Tells whether it can be made, the same or not.
    public boolean possible() {
        return reasons.stream().noneMatch(reason -> reason.cause().prevents());
    }

    /// Tells whether every byte will be the same.
    public boolean bitExact() {
        return reasons.isEmpty();
    }

    /// Returns the order that makes it again.
    public GenerationOrder order() {
        return new GenerationOrder(generator, recipe, 1, List.of(), 0);
    }

    /// A thing that is otherwise than it was.
    ///
    /// @param was in the recipe; null where it does not say
    /// @param is here; null where there is none
    public record Reason(
            Cause cause, @Nullable String was, @Nullable String is) {}

    /// What can be otherwise.
    public enum Cause {
        /// The recipe was found in a file from elsewhere.
        FOREIGN_RECIPE(false),
        MODEL_MISSING(true),
        MODEL_UNLICENSED(true),
        MODEL_DIGEST_UNKNOWN(false),
        MODEL_CHANGED(false),
        PART_MISSING(true),
        PART_DIGEST_UNKNOWN(false),
        PART_CHANGED(false),
        SEED_UNKNOWN(false),
        NOISE_SOURCE_UNKNOWN(false),
        NOISE_SOURCE_MISSING(false),
        DEVICE_UNKNOWN(false),
        DEVICE_OTHER(false),
        /// It was made together with others, which some devices let show.
        BATCH_OTHER(false),
        /// The generator does not promise the same picture twice.
        NOT_REPEATABLE(false),
        SOURCE_GONE(true),
        MASK_GONE(true);

        private final boolean prevents;

        Cause(boolean prevents) {
            this.prevents = prevents;
        }

        /// Tells whether nothing can be made.
        public boolean prevents() {
            return prevents;
        }

        /// Returns the name as spoken in the API: `model-changed`.
        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
