package org.bildwerk.dam.asset;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The revision in a request and in an answer.
final class Revision {

    private Revision() {}

    /// Reads it from the header If-Match, else from the field `revision`.
    ///
    /// @throws RevisionMissingException if neither says it
    static long of(@Nullable String ifMatch, JsonNode body) {
        var field = body.path("revision");
        if (ifMatch == null && field.isIntegralNumber()) {
            return field.asLong();
        }
        var digits = ifMatch == null ? "" : ifMatch.replaceAll("^W/|\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw new RevisionMissingException();
        }
        return Long.parseLong(digits);
    }

    static String eTag(Asset asset) {
        return "\"" + asset.revision() + "\"";
    }
}
