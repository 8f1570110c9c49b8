package org.bildwerk.dam.event;

import org.jspecify.annotations.Nullable;

/// How far a consumer of the outbox has come.
///
/// @param position the last event that it has handled
/// @param lag how many events wait for it
/// @param failures how often the present batch has failed in a row
/// @param reason why it failed last; null while all goes well
public record ConsumerState(
        String name,
        long position,
        long lag,
        int failures,
        @Nullable String reason) {}
