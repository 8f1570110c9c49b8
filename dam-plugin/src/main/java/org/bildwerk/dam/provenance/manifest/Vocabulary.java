package org.bildwerk.dam.provenance.manifest;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The names of C2PA 2.4 that rules ask for: which actions and assertions there are, and which may stand where.
final class Vocabulary {

    private static final Set<String> DEPRECATED = Set.of(
            "c2pa.watermarked",
            "c2pa.copied",
            "c2pa.formatted",
            "c2pa.version_updated",
            "c2pa.printed",
            "c2pa.managed",
            "c2pa.produced",
            "c2pa.saved",
            "c2pa.color_adjustments");
    private static final Set<String> PREDEFINED =
            Set.of(("addedText adjustedColor changedSpeed converted created cropped deleted drawing dubbed edited"
                            + " edited.metadata enhanced filtered mastered mixed opened orientation placed published"
                            + " redacted remixed removed repackaged resized resized.proportional transcoded translated"
                            + " trimmed unknown watermarked.bound watermarked.unbound")
                    .split(" "));
    private static final Set<String> OF_UPDATES =
            Set.of(Action.METADATA, Action.OPENED, Action.PUBLISHED, Action.REDACTED);

    private Vocabulary() {}

    static boolean isOrigin(JsonNode action) {
        return ReadManifest.nameOf(action).equals(Action.CREATED)
                || ReadManifest.nameOf(action).equals(Action.OPENED);
    }

    static boolean hasSourceType(JsonNode node) {
        return !node.path("digitalSourceType").asString("").isBlank();
    }

    static boolean isKnown(String action) {
        return action.startsWith("c2pa.")
                ? PREDEFINED.contains(action.substring("c2pa.".length())) && !DEPRECATED.contains(action)
                : action.contains(".");
    }

    static boolean isRetired(String label) {
        return label.startsWith("stds.")
                || label.equals("c2pa.actions")
                || label.startsWith("c2pa.actions__")
                || label.startsWith("c2pa.hash.bmff.v2")
                || label.equals("c2pa.hash.bmff");
    }

    static boolean changesTheFileAlone(String action) {
        return action.equals(Action.TRANSCODED) || action.equals("c2pa.repackaged");
    }

    static boolean mayUpdate(String action) {
        return OF_UPDATES.contains(action);
    }

    static boolean isPrompt(JsonNode ingredient) {
        return ingredient
                .path("dataTypes")
                .valueStream()
                .anyMatch(type -> type.path("type").asString("").startsWith("c2pa.types.generator.prompt"));
    }
}
