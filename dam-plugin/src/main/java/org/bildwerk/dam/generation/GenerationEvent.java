package org.bildwerk.dam.generation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those who look at an order are told.
public sealed interface GenerationEvent {

    /// A picture stands otherwise than before.
    record Changed(GenerationItem item) implements GenerationEvent {}

    /// A picture is one step further.
    ///
    /// @param preview a small PNG; null where there is none
    record Step(UUID item, int done, int of, byte @Nullable [] preview) implements GenerationEvent {}

    /// Nothing more happens by itself; the last event.
    record Finished(Generation generation) implements GenerationEvent {}
}
