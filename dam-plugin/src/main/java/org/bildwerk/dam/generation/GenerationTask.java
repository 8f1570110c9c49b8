package org.bildwerk.dam.generation;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One picture that is wanted. The files belong to the caller and stay until the generator returns.
///
/// @param key the same for each attempt at the same picture, for providers that charge
/// @param recipe what is wanted; mode and seed are set, the model's digest may be missing
/// @param source PNG, JPEG or WebP to begin with, upright, sRGB; null where the mode takes none
/// @param mask grey PNG of the source's size, white changes; null where the mode takes none
/// @param controls pictures that guide, one for each of the recipe's controls, in their order
/// @param target where the PNG goes; does not exist yet
public record GenerationTask(
        String key,
        Recipe recipe,
        @Nullable Path source,
        @Nullable Path mask,
        List<Path> controls,
        Path target) {

    public GenerationTask {
        controls = List.copyOf(controls);
    }

    public GenerationMode mode() {
        return Objects.requireNonNull(recipe.mode(), "a wanted recipe has a mode");
    }
}
