package org.bildwerk.dam.provenance.manifest;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One manifest as the reader's crJSON shows it, with the questions that rules ask.
final class ReadManifest {

    private final JsonNode manifest;

    /// @param crJson the reader's answer; the active manifest is its first
    ReadManifest(JsonNode crJson) {
        this.manifest = crJson.path("manifests").path(0);
    }

    record Assertion(String label, JsonNode data) {

        /// Tells whether the label is the one given, or the one given with a number.
        boolean is(String name) {
            return label.equals(name) || label.startsWith(name + "__");
        }
    }

    boolean isUpdate() {
        return manifest.path("isUpdateManifest").asBoolean(false);
    }

    JsonNode claim() {
        return manifest.path("claim.v2");
    }

    JsonNode generator() {
        var info = claim().path("claim_generator_info");
        return info.isArray() ? info.path(0) : info;
    }

    Stream<Assertion> assertions() {
        return manifest.path("assertions").properties().stream()
                .map(entry -> new Assertion(entry.getKey(), entry.getValue()));
    }

    Stream<Assertion> assertions(String name) {
        return assertions().filter(assertion -> assertion.is(name));
    }

    boolean has(String name) {
        return assertions(name).findAny().isPresent();
    }

    /// Returns the actions of all actions assertions, in order.
    List<JsonNode> actions() {
        return assertions("c2pa.actions.v2")
                .flatMap(assertion -> assertion.data().path("actions").valueStream())
                .toList();
    }

    Stream<JsonNode> actions(String name) {
        return actions().stream().filter(action -> nameOf(action).equals(name));
    }

    static String nameOf(JsonNode action) {
        return action.path("action").asString("");
    }

    Stream<JsonNode> ingredients() {
        return assertions("c2pa.ingredient.v3").map(Assertion::data);
    }

    long parents() {
        return ingredients().filter(ReadManifest::isParent).count();
    }

    static boolean isParent(JsonNode ingredient) {
        return ingredient.path("relationship").asString("").equals("parentOf");
    }

    /// Tells whether the claim lists the assertion among those that its maker answers for.
    boolean isCreated(Assertion assertion) {
        return claim().path("created_assertions")
                .valueStream()
                .anyMatch(listed -> listed.path("url").asString("").endsWith("/" + assertion.label())
                        || listed.path("url").asString("").endsWith("=" + assertion.label()));
    }

    /// Returns the ingredients that an action refers to.
    Stream<JsonNode> ingredientsOf(JsonNode action) {
        return action.path("parameters")
                .path("ingredients")
                .valueStream()
                .map(reference -> reference.path("url").asString(""))
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .flatMap(label ->
                        assertions().filter(assertion -> assertion.label().equals(label)))
                .map(Assertion::data);
    }

    long hardBindings() {
        return Stream.of("c2pa.hash.data", "c2pa.hash.bmff.v3", "c2pa.hash.boxes", "c2pa.hash.collection.data")
                .mapToLong(binding -> assertions(binding).count())
                .sum();
    }

    List<String> redactions() {
        return claim().path("redacted_assertions")
                .valueStream()
                .map(uri -> uri.asString(""))
                .toList();
    }
}
