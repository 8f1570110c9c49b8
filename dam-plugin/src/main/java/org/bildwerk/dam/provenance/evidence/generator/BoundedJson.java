package org.bildwerk.dam.provenance.evidence.generator;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that a stranger wrote: bounded in length, depth and number of tokens. Takes the `NaN` that Python writes.
public final class BoundedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxDocumentLength(4L << 20)
                            .maxTokenCount(300_000)
                            .maxStringLength(1 << 20)
                            .maxNameLength(1_000)
                            .maxNumberLength(200)
                            .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .build();

    private BoundedJson() {}

    /// Returns the object; empty if the text is none, or beyond the bounds.
    public static Optional<JsonNode> object(String text) {
        return read(text).filter(JsonNode::isObject);
    }

    /// Returns whatever value the text is; empty if it is no JSON, or beyond the bounds.
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Tells whether somebody meant the text to be a JSON object.
    static boolean looksLikeObject(String text) {
        return text.stripLeading().startsWith("{");
    }
}
