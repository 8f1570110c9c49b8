package org.bildwerk.dam.audit;

import java.time.Instant;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.UserId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One entry of the trail.
///
/// @param sequence counts from 1, without gaps
/// @param before the state before; null where there was none or the payload was erased
/// @param after the state after; null where there is none or the payload was erased
/// @param erasedAt when the payload was erased; null if it was not
public record AuditEntry(
        long sequence,
        Instant at,
        UserId by,
        String byName,
        Channel channel,
        String command,
        String subject,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable Instant erasedAt) {}
