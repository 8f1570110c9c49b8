package org.bildwerk.dam.provenance.manifest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One step in the making of a picture, as `c2pa.actions.v2` says it.
///
/// @param name predefined by C2PA, for example `c2pa.cropped`
/// @param sourceType digital source type of what the step brought in; must be there unless [#needsSourceType] says no
/// @param tool what did it; null where the claim generator did
/// @param description in words
/// @param ingredients labels of the ingredients that it used
/// @param parameters further parameters: names and texts
public record Action(
        String name,
        @Nullable String sourceType,
        @Nullable Tool tool,
        @Nullable String description,
        Instant when,
        List<String> ingredients,
        List<Parameter> parameters,
        @Nullable String reason) {

    public static final String CREATED = "c2pa.created";
    public static final String OPENED = "c2pa.opened";
    public static final String EDITED = "c2pa.edited";
    public static final String METADATA = "c2pa.edited.metadata";
    public static final String CROPPED = "c2pa.cropped";
    public static final String ORIENTATION = "c2pa.orientation";
    public static final String RESIZED = "c2pa.resized";
    public static final String RESIZED_PROPORTIONAL = "c2pa.resized.proportional";
    public static final String TRANSCODED = "c2pa.transcoded";
    public static final String PUBLISHED = "c2pa.published";
    public static final String REDACTED = "c2pa.redacted";
    public static final String WATERMARKED_UNBOUND = "c2pa.watermarked.unbound";

    // C2PA 2.4, section 18.15: these change no content, or what they bring in has its own source type.
    private static final Set<String> WITHOUT_SOURCE_TYPE = Set.of(
            "c2pa.converted",
            METADATA,
            "c2pa.enhanced",
            OPENED,
            "c2pa.placed",
            PUBLISHED,
            REDACTED,
            "c2pa.repackaged",
            RESIZED_PROPORTIONAL,
            TRANSCODED,
            "c2pa.watermarked",
            "c2pa.watermarked.bound",
            WATERMARKED_UNBOUND);

    public Action {
        ingredients = List.copyOf(ingredients);
        parameters = List.copyOf(parameters);
        if (sourceType == null && needsSourceType(name)) {
            throw new IllegalArgumentException(name + " needs a digital source type");
        }
    }

    /// A parameter of our own or of the standard.
    public record Parameter(String name, String value) {}

    /// A step without further words.
    public static Action of(String name, Instant when) {
        return new Action(name, null, null, null, when, List.of(), List.of(), null);
    }

    /// A step that brings in content of the source type.
    public static Action of(String name, String sourceType, Instant when) {
        return new Action(name, sourceType, null, null, when, List.of(), List.of(), null);
    }

    public Action by(Tool other) {
        return new Action(name, sourceType, other, description, when, ingredients, parameters, reason);
    }

    public Action described(String text) {
        return new Action(name, sourceType, tool, text, when, ingredients, parameters, reason);
    }

    public Action using(List<String> labels) {
        return new Action(name, sourceType, tool, description, when, labels, parameters, reason);
    }

    public Action with(Parameter parameter) {
        return new Action(name, sourceType, tool, description, when, ingredients, List.of(parameter), reason);
    }

    public Action because(String code) {
        return new Action(name, sourceType, tool, description, when, ingredients, parameters, code);
    }

    /// Tells whether C2PA 2.4 asks for a digital source type on the action.
    public static boolean needsSourceType(String action) {
        return action.startsWith("c2pa.") && !WITHOUT_SOURCE_TYPE.contains(action);
    }

    ObjectNode json() {
        var node = Json.mapper().createObjectNode().put("action", name).put("when", when.toString());
        put(node, "digitalSourceType", sourceType);
        put(node, "description", description);
        put(node, "reason", reason);
        if (tool != null) {
            node.putObject("softwareAgent").put("name", tool.name()).put("version", tool.version());
        }
        if (!ingredients.isEmpty() || !parameters.isEmpty()) {
            var all = node.putObject("parameters");
            parameters.forEach(parameter -> all.put(parameter.name(), parameter.value()));
            if (!ingredients.isEmpty()) {
                ingredients.forEach(all.putArray("ingredientIds")::add);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
