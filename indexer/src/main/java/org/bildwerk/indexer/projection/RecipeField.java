package org.bildwerk.indexer.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What of a recipe is sought by its exact value, beside model and prompt.
public enum RecipeField {
    SEED,
    STEPS,
    /// The scheduler, as diffusers calls it; `Scheduler` at its end may be left out.
    SAMPLER,
    ADAPTER;

    /// Returns the name in the query language: `seed`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    public static Optional<RecipeField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }

    /// Returns all names.
    public static List<String> keys() {
        return Arrays.stream(values()).map(RecipeField::key).toList();
    }

    /// Returns how the index writes a value: `seed:7`.
    public String token(String value) {
        var plain = value.strip().toLowerCase(Locale.ROOT);
        return key() + ":" + (this == SAMPLER ? plain.replaceFirst("scheduler$", "") : plain);
    }
}
