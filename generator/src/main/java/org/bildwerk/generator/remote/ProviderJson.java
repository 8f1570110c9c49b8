package org.bildwerk.generator.remote;

import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Plain;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a provider says: shallow, but with pictures inside. Its length was bounded on the wire.
final class ProviderJson {

    private static final int LONGEST_LINE = 500;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxTokenCount(10_000)
                            .build())
                    .build())
            .build();

    private ProviderJson() {}

    static Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Returns a stranger's words as one short line.
    static String line(String text) {
        var plain = Plain.line(text.length() > 4 * LONGEST_LINE ? text.substring(0, 4 * LONGEST_LINE) : text);
        return plain.length() > LONGEST_LINE ? plain.substring(0, LONGEST_LINE) + "…" : plain;
    }
}
