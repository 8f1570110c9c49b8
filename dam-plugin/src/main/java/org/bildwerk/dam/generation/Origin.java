package org.bildwerk.dam.generation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose words a recipe follows.
///
/// @param brief the task, with its version
/// @param prompt the prompt that the text was made from, with its version
public record Origin(@Nullable Reference brief, @Nullable Reference prompt) {

    /// A record at one of its versions.
    public record Reference(UUID id, int version) {}
}
