package org.bildwerk.dam.provenance.redaction;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The prompts in a file's manifests, its own and those of its ingredients.
///
/// @param assertions JUMBF URIs of what can be taken out
/// @param fixed whether a prompt stands where nothing may be taken out: in an action, or in an old data box
public record EnclosedPrompts(List<String> assertions, boolean fixed) {

    /// No prompt.
    public static final EnclosedPrompts NONE = new EnclosedPrompts(List.of(), false);

    private static final String PROMPT = "c2pa.types.generator.prompt";

    public EnclosedPrompts {
        assertions = List.copyOf(assertions);
    }

    /// Looks for prompts.
    ///
    /// @param crJson the reader's crJSON; null where there is no manifest
    /// @param known texts that are prompts, wherever they stand
    public static EnclosedPrompts in(@Nullable JsonNode crJson, Collection<String> known) {
        if (crJson == null) {
            return NONE;
        }
        var search = new Search(known);
        crJson.path("manifests").forEach(search::manifest);
        return new EnclosedPrompts(List.copyOf(search.found), search.fixed);
    }

    public boolean none() {
        return assertions.isEmpty() && !fixed;
    }

    private static final class Search {

        private final Collection<String> known;
        private final Set<String> found = new LinkedHashSet<>();
        private boolean fixed;

        Search(Collection<String> known) {
            this.known = known;
        }

        void manifest(JsonNode manifest) {
            var label = manifest.path("label").asString("");
            var assertions = manifest.path("assertions");
            assertions.properties().forEach(entry -> {
                if (entry.getKey().startsWith("c2pa.ingredient")) {
                    ingredient(label, assertions, entry.getValue());
                } else if (says(entry.getValue())) {
                    take(label, entry.getKey());
                }
            });
        }

        private void take(String manifest, String assertion) {
            if (assertion.startsWith("c2pa.actions") || assertion.startsWith("c2pa.hash.")) {
                fixed = true;
            } else {
                found.add("self#jumbf=/c2pa/%s/c2pa.assertions/%s".formatted(manifest, assertion));
            }
        }

        private void ingredient(String manifest, JsonNode assertions, JsonNode ingredient) {
            boolean prompt = Stream.of("dataTypes", "data_types")
                    .flatMap(field -> ingredient.path(field).valueStream())
                    .anyMatch(type -> type.path("type").asString("").startsWith(PROMPT));
            var url = ingredient.path("data").path("url").asString("");
            if (prompt && !url.isEmpty()) {
                var name = url.substring(url.lastIndexOf('/') + 1);
                if (url.contains("databoxes")) {
                    fixed = true;
                } else if (assertions.has(name)) {
                    take(manifest, name);
                }
            }
            fixed |= says(ingredient);
        }

        /// Tells whether a prompt stands below the node: by the name of a field, or word for word.
        private boolean says(JsonNode node) {
            return node.isString()
                    ? known.stream().anyMatch(node.asString()::contains)
                    : node.isObject()
                            ? node.properties().stream()
                                    .anyMatch(entry ->
                                            isNamed(entry.getKey(), entry.getValue()) || says(entry.getValue()))
                            : node.valueStream().anyMatch(this::says);
        }

        private static boolean isNamed(String field, JsonNode value) {
            var name = field.toLowerCase(Locale.ROOT);
            return name.contains("prompt")
                    && (value.isString() && !value.asString().isBlank() || value.isContainer() && !value.isEmpty());
        }
    }
}
