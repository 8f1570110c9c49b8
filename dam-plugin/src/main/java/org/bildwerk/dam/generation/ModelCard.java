package org.bildwerk.dam.generation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of a model or of a part that is laid over one. A card without a licence is of a part that cannot be
/// used yet.
///
/// @param name how recipes call it; unique within its generator
/// @param title how people call it
/// @param digest SHA-256 over the files; null where nobody outside a provider knows
/// @param family what fits together: `sd1`, `sdxl`, `bildwerk-demo`
/// @param licence SPDX id or name; null where nobody has said
/// @param licenceUrl where the licence can be read
/// @param owner who made it
/// @param dataStatement what it was trained on
/// @param demonstration shows how things work; its pictures are not meant for a website
/// @param sizes null for parts that have none
/// @param defaults null for parts that have none
public record ModelCard(
        Kind kind,
        String name,
        String title,
        @Nullable String digest,
        String family,
        @Nullable String licence,
        @Nullable String licenceUrl,
        @Nullable String owner,
        @Nullable String dataStatement,
        boolean demonstration,
        @Nullable Sizes sizes,
        @Nullable Defaults defaults) {

    /// What a card is of.
    public enum Kind {
        MODEL,
        LORA,
        TEXTUAL_INVERSION,
        CONTROL,
        UPSCALER;

        /// Returns the name as spoken in the API: `textual-inversion`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What to begin with.
    ///
    /// @param scheduler diffusers class name
    public record Defaults(int numInferenceSteps, double guidanceScale, String scheduler, double secondsPerPicture) {}

    /// Tells whether it may be used.
    public boolean usable() {
        return licence != null && !licence.isBlank();
    }
}
