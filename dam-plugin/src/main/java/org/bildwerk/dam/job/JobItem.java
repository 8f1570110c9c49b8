package org.bildwerk.dam.job;

import java.time.Instant;
import java.util.UUID;
import org.bildwerk.dam.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One part of a job, as the report shows it.
///
/// @param attempts how often it was begun
/// @param dueAt when it may begin, for a waiting one
/// @param reason why the last attempt failed, in English
/// @param refused the same for a reader of another language; null where the reason is not one of ours
/// @param result what the handler kept with it; an empty object where it kept nothing
public record JobItem(
        UUID id,
        JobId job,
        String subject,
        State state,
        int attempts,
        Instant dueAt,
        double progress,
        @Nullable String reason,
        @Nullable Refused refused,
        JsonNode result,
        @Nullable Instant finishedAt) {}
