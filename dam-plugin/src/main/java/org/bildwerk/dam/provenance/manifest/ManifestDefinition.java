package org.bildwerk.dam.provenance.manifest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import tools.jackson.databind.node.ObjectNode;

/// What is to be signed, as the C2PA library takes it: the definition, the pictures that are ingredients and the
/// resources that it names. Immutable.
///
/// @param claimGenerator who makes the claim
/// @param format media type of the file that will carry the manifest
/// @param allActionsIncluded whether the actions are all there were since the first one
/// @param redactions JUMBF URIs of assertions of ingredients that are taken out
/// @param update whether the manifest changes no byte of the picture: an update manifest
public record ManifestDefinition(
        Tool claimGenerator,
        String title,
        String format,
        List<Ingredient> ingredients,
        List<Action> actions,
        boolean allActionsIncluded,
        List<Assertion> assertions,
        List<String> redactions,
        boolean update) {

    /// The version of the specification that our manifests keep to.
    public static final String SPEC_VERSION = "2.4";

    /// Labels that stand among the created assertions, the ones that we answer for; the rest is gathered.
    public static final List<String> CREATED_LABELS = List.of(
            "c2pa.actions",
            "c2pa.ai-disclosure",
            "c2pa.ingredient",
            "c2pa.embedded-data",
            "c2pa.thumbnail.claim",
            WatermarkNote.LABEL);

    public ManifestDefinition {
        ingredients = List.copyOf(ingredients);
        actions = List.copyOf(actions);
        assertions = List.copyOf(assertions);
        redactions = List.copyOf(redactions);
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("A manifest says at least how the picture came to be");
        }
    }

    /// An assertion beside the actions.
    ///
    /// @param created whether we answer for it; else it was told to us
    public record Assertion(String label, boolean created, ObjectNode data) {}

    /// Returns the definition with assertions of ingredients taken out, each by an action that says why.
    ///
    /// @param uris JUMBF URIs; none leaves the definition as it is
    /// @param reason for example `c2pa.trade-secret.present`
    public ManifestDefinition redacting(List<String> uris, String reason) {
        if (uris.isEmpty()) {
            return this;
        }
        var first = actions.getFirst();
        var all = new ArrayList<Action>(List.of(first));
        uris.forEach(uri -> all.add(Action.of(Action.REDACTED, first.when())
                .with(new Action.Parameter("redacted", uri))
                .because(reason)));
        all.addAll(actions.subList(1, actions.size()));
        return new ManifestDefinition(
                claimGenerator, title, format, ingredients, all, allActionsIncluded, assertions, uris, update);
    }

    /// Returns the definition with an action that says why the prompt is not in the metadata. `c2pa.redacted` must name
    /// an assertion, and here no credential held it.
    ///
    /// @param reason for example `c2pa.trade-secret.present`
    public ManifestDefinition withoutPrompt(String reason) {
        var all = new ArrayList<>(actions);
        all.add(
                1,
                Action.of(Action.METADATA, actions.getFirst().when())
                        .described("The prompt was taken out")
                        .because(reason));
        return new ManifestDefinition(
                claimGenerator, title, format, ingredients, all, allActionsIncluded, assertions, redactions, update);
    }

    /// Returns the definition with pictures that come without their credential.
    ///
    /// @param reasons why it could not be read, by the labels of the pictures
    public ManifestDefinition leavingOut(Map<String, String> reasons) {
        var all = ingredients.stream()
                .map(ingredient -> {
                    var reason = reasons.get(ingredient.label());
                    return reason != null && ingredient instanceof Ingredient.Picture picture
                            ? picture.unread(reason)
                            : ingredient;
                })
                .toList();
        return new ManifestDefinition(
                claimGenerator, title, format, all, actions, allActionsIncluded, assertions, redactions, update);
    }

    /// Returns the definition without the pictures.
    public String json() {
        var root = Json.mapper().createObjectNode();
        root.putArray("claim_generator_info")
                .addObject()
                .put("name", claimGenerator.name())
                .put("version", claimGenerator.version())
                .put("specVersion", SPEC_VERSION);
        root.put("title", title).put("format", format);
        var inline = root.putArray("ingredients");
        ingredients.stream()
                .filter(ingredient -> !(ingredient instanceof Ingredient.Picture))
                .forEach(ingredient -> inline.add(ingredient.json()));
        if (!redactions.isEmpty()) {
            redactions.forEach(root.putArray("redactions")::add);
        }
        var all = root.putArray("assertions");
        all.add(actionsAssertion());
        assertions.forEach(assertion -> all.add(json(assertion)));
        return Json.write(root);
    }

    /// Returns the pictures whose bytes are to be handed over.
    public List<Ingredient.Picture> pictures() {
        return ingredients.stream()
                .filter(Ingredient.Picture.class::isInstance)
                .map(Ingredient.Picture.class::cast)
                .toList();
    }

    /// Returns the bytes that the definition names, by their names.
    public Map<String, byte[]> resources() {
        return ingredients.stream()
                .filter(Ingredient.Prompt.class::isInstance)
                .map(Ingredient.Prompt.class::cast)
                .collect(Collectors.toMap(
                        prompt -> Ingredient.Prompt.RESOURCE,
                        prompt -> prompt.text().getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode actionsAssertion() {
        var data = Json.mapper().createObjectNode().put("allActionsIncluded", allActionsIncluded);
        var list = data.putArray("actions");
        actions.forEach(action -> list.add(action.json()));
        return json(new Assertion("c2pa.actions.v2", true, data));
    }

    private static ObjectNode json(Assertion assertion) {
        var node = Json.mapper().createObjectNode().put("label", assertion.label());
        if (assertion.created()) {
            node.put("created", true);
        }
        node.set("data", assertion.data());
        return node;
    }
}
