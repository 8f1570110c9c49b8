package org.bildwerk.dam.brief;

import java.time.Instant;
import java.util.UUID;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;

/// One version of a brief or a prompt.
///
/// @param <T> [Brief] or [Prompt]
/// @param version counts from 1
/// @param owner who made the first version
/// @param by who made this version
/// @param archivedAt when it was put away; null while it is in use
public record Edition<T>(
        UUID id,
        int version,
        T body,
        UserId owner,
        String ownerName,
        String by,
        Instant at,
        @Nullable Instant archivedAt) {}
