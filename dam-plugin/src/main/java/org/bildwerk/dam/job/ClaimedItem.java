package org.bildwerk.dam.job;

import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import tools.jackson.databind.JsonNode;

/// An item that this node has in hand.
record ClaimedItem(
        UUID id,
        JobId job,
        String kind,
        String subject,
        JsonNode payload,
        JsonNode jobPayload,
        int attempts,
        Caller orderedBy) {}
