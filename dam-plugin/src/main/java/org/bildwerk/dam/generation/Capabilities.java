package org.bildwerk.dam.generation;

import java.util.List;
import java.util.Set;

/// What a generator can do with one of its models. What it cannot is refused before anything is ordered, not dropped.
///
/// @param seed takes a seed, so that a picture can be made again
/// @param negativePrompt takes what shall not be seen
/// @param tuning takes steps, guidance and a scheduler
/// @param maskKind how a mask says what to change
/// @param mostAtOnce pictures that one run can make at most
/// @param bitExact the same recipe on the same class of device gives the same bytes
/// @param schedulers diffusers class names
/// @param noiseSources for example `torch-cpu`
/// @param adapters names of cards of adapters that fit the model
/// @param controls names of cards of controls that fit the model
/// @param upscalers names of cards of upscalers
/// @param promptTokens tokens that the model reads in one piece; 0 where nobody outside a provider knows
public record Capabilities(
        Set<GenerationMode> modes,
        boolean seed,
        boolean negativePrompt,
        boolean tuning,
        MaskKind maskKind,
        Sizes sizes,
        int mostAtOnce,
        boolean bitExact,
        List<String> schedulers,
        List<String> noiseSources,
        List<String> adapters,
        List<String> controls,
        List<String> upscalers,
        int promptTokens) {

    public Capabilities {
        modes = Set.copyOf(modes);
        schedulers = List.copyOf(schedulers);
        noiseSources = List.copyOf(noiseSources);
        adapters = List.copyOf(adapters);
        controls = List.copyOf(controls);
        upscalers = List.copyOf(upscalers);
    }

    /// How a mask says what to change. The DAM's own masks are grey; an adapter turns them over.
    public enum MaskKind {
        /// Takes no mask.
        NONE,
        /// White changes, black stays, grey is in between.
        GREY,
        /// Transparent changes, opaque stays.
        ALPHA
    }
}
