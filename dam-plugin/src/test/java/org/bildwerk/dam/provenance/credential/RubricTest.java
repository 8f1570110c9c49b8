package org.bildwerk.dam.provenance.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.Rule;
import org.bildwerk.dam.provenance.manifest.Variation;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Breaks manifests that were really signed and read, one rule at a time.
class RubricTest {

    private static final String HUMAN_EDITS = "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits";

    private static JsonNode variant;
    private static JsonNode redacted;
    private static JsonNode generated;

    @BeforeAll
    static void sign(@TempDir Path folder) {
        var studio = new Studio(folder, SigningAlgorithm.ES256, null);
        var subject = studio.subject("image/jpeg", new WatermarkNote("org.bildwerk.watermark.1", 7, 48));
        var parent = studio.sign(
                studio.recipes.generated(subject, studio.generation.withPrompt("a cup")),
                studio.picture(1),
                Map.of(),
                Rubric.withPrompt());
        var pictures = Map.of("parent", parent.file());
        var definition =
                studio.recipes.variant(subject, Variation.INPAINTING, studio.generation, Studio.parent(), false);
        variant = studio.sign(definition, studio.picture(2), pictures)
                .signed()
                .reading()
                .crJson();
        generated = studio.generated(3).signed().reading().crJson();
        var uri = "self#jumbf=/c2pa/%s/c2pa.assertions/c2pa.embedded-data"
                .formatted(parent.credential().tree().manifest());
        redacted = studio.sign(
                        studio.recipes.redacted(subject, Studio.parent(), uri, "c2pa.PII.present"),
                        parent.file(),
                        pictures)
                .signed()
                .reading()
                .crJson();
    }

    @Test
    void passesWhatWeSigned() {
        assertThat(Rubric.strict().broken(variant)).isEmpty();
        assertThat(Rubric.strict().broken(redacted)).isEmpty();
        assertThat(Rubric.strict().broken(generated)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void namesTheRuleThatIsBroken(Rule rule, JsonNode original, Consumer<ObjectNode> damage) {
        var copy = (ObjectNode) original.deepCopy();
        damage.accept((ObjectNode) copy.path("manifests").path(0));
        assertThat(Rubric.strict().broken(copy)).containsExactly(rule);
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken(Rule.SPEC_VERSION, manifest -> generator(manifest).remove("specVersion")),
                broken(Rule.GENERATOR_NAMED, manifest -> generator(manifest).put("name", " ")),
                broken(Rule.ONE_HARD_BINDING, manifest -> assertions(manifest).remove("c2pa.hash.data")),
                broken(Rule.ACTIONS_PRESENT, manifest -> assertions(manifest).remove("c2pa.actions.v2")),
                broken(
                        Rule.FIRST_ACTION,
                        manifest -> actions(manifest).add(actions(manifest).remove(0))),
                broken(Rule.ACTIONS_CREATED, RubricTest::gatherActions),
                broken(Rule.ONE_ORIGIN, manifest -> actions(manifest).add(action("c2pa.opened", manifest))),
                broken(
                        Rule.ALL_ACTIONS_INCLUDED,
                        manifest -> actionsAssertion(manifest).remove("allActionsIncluded")),
                broken(
                        Rule.KNOWN_ACTIONS,
                        manifest -> actions(manifest).addObject().put("action", "invented")),
                broken(Rule.SOURCE_TYPE, manifest -> edited(manifest).remove("digitalSourceType")),
                broken(
                        Rule.OPENED_WITHOUT_SOURCE_TYPE,
                        manifest -> opened(manifest).put("digitalSourceType", HUMAN_EDITS)),
                broken(Rule.OPENED_PARENT, manifest -> opened(manifest).remove("parameters")),
                broken(
                        Rule.TRANSCODED_PARENT,
                        manifest -> actions(manifest).addObject().put("action", "c2pa.transcoded")),
                broken(
                        Rule.ONE_PARENT,
                        manifest -> assertions(manifest)
                                .set("c2pa.ingredient.v3__8", parent(manifest).deepCopy())),
                broken(
                        Rule.CREATED_WITHOUT_PARENT,
                        manifest ->
                                opened(manifest).put("action", "c2pa.created").put("digitalSourceType", HUMAN_EDITS)),
                broken(Rule.INGREDIENT_SOURCE_TYPE, manifest -> parent(manifest).put("digitalSourceType", HUMAN_EDITS)),
                broken(Rule.INGREDIENT_V3, manifest -> assertions(manifest).putObject("c2pa.ingredient.v2")),
                broken(Rule.INGREDIENT_RELATIONSHIP, manifest -> model(manifest).put("relationship", "friendOf")),
                broken(Rule.INGREDIENT_VALIDATED, manifest -> parent(manifest).remove("validationResults")),
                broken(
                        Rule.NO_RETIRED_ASSERTIONS,
                        manifest -> assertions(manifest).putObject("stds.exif")),
                broken(
                        Rule.DISCLOSURE_MODEL_TYPE,
                        manifest -> ((ObjectNode) assertions(manifest).path("c2pa.ai-disclosure")).remove("modelType")),
                broken(
                        Rule.BOUND_MARK,
                        manifest -> actions(manifest).addObject().put("action", "c2pa.watermarked.bound")),
                broken(Rule.MARK_NAMED, manifest -> assertions(manifest).remove(WatermarkNote.LABEL)),
                brokenOf(
                        redacted,
                        Rule.REDACTION_SAID,
                        manifest -> ((ObjectNode) actions(manifest).path(1)).remove("reason")),
                brokenOf(redacted, Rule.REDACTION_ALLOWED, RubricTest::redactActions),
                brokenOf(
                        redacted,
                        Rule.UPDATE_PARENT,
                        manifest -> assertions(manifest)
                                .putObject("c2pa.ingredient.v3__8")
                                .put("relationship", "inputTo")),
                brokenOf(
                        redacted,
                        Rule.UPDATE_ACTIONS,
                        manifest -> actions(manifest).addObject().put("action", "c2pa.resized.proportional")),
                brokenOf(
                        generated,
                        Rule.GENERATED_IS_DISCLOSED,
                        manifest -> assertions(manifest).remove("c2pa.ai-disclosure")),
                broken(Rule.PROMPT_STAYS_HOME, RubricTest::enclosePrompt));
    }

    @Test
    void breaksEveryRuleOnce() {
        assertThat(breaks().map(broken -> broken.get()[0]))
                .containsExactlyInAnyOrderElementsOf(List.of((Object[]) Rule.values()));
    }

    @Test
    void givesEveryRuleAnIdASectionAndWords() {
        assertThat(List.of(Rule.values())).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9-]+");
            assertThat(rule.section()).matches("[0-9.]+|house");
            assertThat(rule.says()).isNotBlank();
        });
    }

    private static Arguments broken(Rule rule, Consumer<ObjectNode> damage) {
        return brokenOf(variant, rule, damage);
    }

    private static Arguments brokenOf(JsonNode manifest, Rule rule, Consumer<ObjectNode> damage) {
        return arguments(rule, manifest, damage);
    }

    private static void redactActions(ObjectNode manifest) {
        var uri = "self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/c2pa.actions.v2";
        ((ArrayNode) manifest.path("claim.v2").path("redacted_assertions")).add(uri);
        var action =
                actions(manifest).addObject().put("action", "c2pa.redacted").put("reason", "c2pa.PII.present");
        action.putObject("parameters").put("redacted", uri);
    }

    private static void gatherActions(ObjectNode manifest) {
        var claim = manifest.path("claim.v2");
        var created = (ArrayNode) claim.path("created_assertions");
        for (int i = 0; i < created.size(); i++) {
            if (created.path(i).path("url").asString().endsWith("c2pa.actions.v2")) {
                ((ArrayNode) claim.path("gathered_assertions")).add(created.remove(i));
            }
        }
    }

    private static void enclosePrompt(ObjectNode manifest) {
        var prompt = assertions(manifest).putObject("c2pa.ingredient.v3__9");
        prompt.put("relationship", "inputTo").putObject("data");
        prompt.putArray("dataTypes").addObject().put("type", "c2pa.types.generator.prompt");
    }

    private static ObjectNode generator(ObjectNode manifest) {
        return (ObjectNode) manifest.path("claim.v2").path("claim_generator_info");
    }

    private static ObjectNode assertions(ObjectNode manifest) {
        return (ObjectNode) manifest.path("assertions");
    }

    private static ObjectNode actionsAssertion(ObjectNode manifest) {
        return (ObjectNode) assertions(manifest).path("c2pa.actions.v2");
    }

    private static ArrayNode actions(ObjectNode manifest) {
        return (ArrayNode) actionsAssertion(manifest).path("actions");
    }

    private static ObjectNode opened(ObjectNode manifest) {
        return (ObjectNode) actions(manifest).path(0);
    }

    private static ObjectNode edited(ObjectNode manifest) {
        return (ObjectNode) actions(manifest).path(1);
    }

    private static JsonNode action(String name, ObjectNode manifest) {
        var copy = opened(manifest).deepCopy();
        copy.put("action", name);
        return copy;
    }

    private static ObjectNode parent(ObjectNode manifest) {
        return ingredient(manifest, "parentOf");
    }

    private static ObjectNode model(ObjectNode manifest) {
        return ingredient(manifest, "inputTo");
    }

    private static ObjectNode ingredient(ObjectNode manifest, String relationship) {
        return (ObjectNode) assertions(manifest).properties().stream()
                .filter(entry -> entry.getKey().startsWith("c2pa.ingredient.v3"))
                .map(Map.Entry::getValue)
                .filter(found -> found.path("relationship").asString().equals(relationship))
                .findFirst()
                .orElseThrow();
    }
}
