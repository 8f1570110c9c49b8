package org.bildwerk.dam.provenance.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ManifestRecipesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String PROMPT = "a cup of tea on a wooden table";
    private static final String DMI = "http://ns.useplus.org/ldf/vocab/DMI-";

    private final ManifestRecipes recipes = new ManifestRecipes(new Tool("Bildwerk", "0.1.0"));
    private final Generation generation = new Generation(
            new Tool("sd-turbo", "1"), "sd-turbo", "ab".repeat(32), null, List.of(), HumanOversight.PROMPT_GUIDED);
    private final Subject subject = new Subject(
            "cup.jpg",
            "image/jpeg",
            NOW,
            Statement.NOTHING,
            List.of(),
            false,
            new WatermarkNote("mark", 0xABCL, 48),
            false);

    @Test
    void saysOfAGeneratedPictureThatAModelMadeIt() {
        var json = json(recipes.generated(subject, generation));
        var created = actions(json).get(0);
        assertThat(created.path("action").asString()).isEqualTo("c2pa.created");
        assertThat(created.path("digitalSourceType").asString()).isEqualTo(SourceType.TRAINED_ALGORITHMIC_MEDIA);
        assertThat(created.path("softwareAgent").path("name").asString()).isEqualTo("sd-turbo");
        assertThat(created.path("parameters").path("ingredientIds").get(0).asString())
                .isEqualTo("model");
        assertThat(json.path("claim_generator_info").path(0).path("specVersion").asString())
                .isEqualTo("2.4");
        assertThat(assertion(json, "c2pa.ai-disclosure").path("modelType").asString())
                .isEqualTo("c2pa.types.model");
    }

    @Test
    void namesTheMarkInAnAssertionOfItsOwn() {
        var json = json(recipes.generated(subject, generation));
        assertThat(actions(json).get(1).path("action").asString()).isEqualTo("c2pa.watermarked.unbound");
        assertThat(assertion(json, WatermarkNote.LABEL).path("payload").asString())
                .isEqualTo("000000000abc");
    }

    @Test
    void enclosesAPromptOnlyWhereItIsGiven() {
        assertThat(recipes.generated(subject, generation).json()).doesNotContain("prompt.txt");
        var opted = recipes.generated(subject, generation.withPrompt(PROMPT));
        assertThat(opted.json()).contains("c2pa.types.generator.prompt").doesNotContain(PROMPT);
        assertThat(opted.resources().get("prompt.txt")).asString().isEqualTo(PROMPT);
    }

    @Test
    void guidesAGenerationByItsControlPictures() {
        var pose = Ingredient.control(1, "pose.png", "image/png");
        var definition = recipes.generated(subject, generation.guidedBy(List.of(pose)));
        assertThat(definition.pictures()).containsExactly(pose);
        assertThat(texts(actions(json(definition)).get(0).path("parameters").path("ingredientIds")))
                .containsExactly("model", "control-1");
    }

    @Test
    void opensTheParentOfAVariantBeforeItEditsIt() {
        var parent = Ingredient.parent("photo.jpg", "image/jpeg");
        var definition = recipes.variant(subject, Variation.INPAINTING, generation, parent, false);
        var actions = actions(json(definition));
        assertThat(names(actions)).containsExactly("c2pa.opened", "c2pa.edited", "c2pa.watermarked.unbound");
        assertThat(actions.get(1).path("digitalSourceType").asString())
                .isEqualTo(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
        assertThat(definition.pictures()).containsExactly(parent);
    }

    @Test
    void keepsAChainOfModelsASourceTypeOfModels() {
        var parent = Ingredient.parent("cup.jpg", "image/jpeg");
        var actions = actions(json(recipes.variant(subject, Variation.UPSCALING, generation, parent, true)));
        assertThat(actions.get(1).path("digitalSourceType").asString()).isEqualTo(SourceType.TRAINED_ALGORITHMIC_MEDIA);
    }

    @Test
    void namesTheStepsOfADerivedFileInOrder() {
        var parent = Ingredient.parent("cup.jpg", "image/jpeg");
        var steps = List.of(Step.CROP, Step.RESIZE, Step.TRANSCODE);
        var actions = actions(json(recipes.derived(subject.withSteps(steps), parent)));
        assertThat(names(actions))
                .startsWith("c2pa.opened", "c2pa.cropped", "c2pa.resized.proportional", "c2pa.transcoded");
        assertThat(actions.get(1).path("digitalSourceType").asString()).isEqualTo(SourceType.HUMAN_EDITS);
        assertThat(actions.get(2).has("digitalSourceType")).isFalse();
        assertThat(texts(actions.get(3).path("parameters").path("ingredientIds")))
                .containsExactly("parent");
    }

    @Test
    void transcodesNothingThatWasCreated() {
        var steps = List.of(Step.RESIZE, Step.TRANSCODE);
        var json = json(recipes.generated(subject.withSteps(steps), generation));
        assertThat(names(actions(json)))
                .containsExactly("c2pa.created", "c2pa.resized.proportional", "c2pa.watermarked.unbound");
    }

    @Test
    void redactsByAnUpdateManifestThatSaysWhy() {
        var uri = "self#jumbf=/c2pa/urn:c2pa:1/c2pa.assertions/c2pa.embedded-data";
        var parent = Ingredient.parent("cup.jpg", "image/jpeg");
        var definition = recipes.redacted(subject, parent, uri, "c2pa.PII.present");
        assertThat(definition.update()).isTrue();
        var json = json(definition);
        assertThat(texts(json.path("redactions"))).containsExactly(uri);
        var redacted = actions(json).get(1);
        assertThat(redacted.path("reason").asString()).isEqualTo("c2pa.PII.present");
        assertThat(redacted.path("parameters").path("redacted").asString()).isEqualTo(uri);
    }

    @Test
    void writesWhatPeopleSaidAsGatheredAssertions() {
        var texts = new TreeMap<String, Text>();
        texts.put("de", new Text("Tasse", null, null));
        var description = new Description(texts, List.of(), List.of("Studio"), null);
        var statement = new Statement(description, rights(DMI + "PROHIBITED-GENAIMLTRAINING"));
        var json = json(recipes.imported(
                new Subject("cup.jpg", "image/jpeg", NOW, statement, List.of(), false, null, true),
                Ingredient.parent("cup.jpg", "image/jpeg")));
        assertThat(names(actions(json))).containsExactly("c2pa.opened", "c2pa.edited.metadata", "c2pa.published");
        var title = assertion(json, "cawg.metadata").path("dc:title").path(0);
        assertThat(title.path("@language").asString()).isEqualTo("de");
        assertThat(title.path("@value").asString()).isEqualTo("Tasse");
        var entries = assertion(json, "cawg.training-mining").path("entries");
        assertThat(entries.path("cawg.ai_generative_training").path("use").asString())
                .isEqualTo("notAllowed");
        assertThat(entries.path("cawg.ai_training").path("use").asString()).isEqualTo("allowed");
    }

    @Test
    void saysNothingOfDataMiningWhereNothingIsSaid() {
        assertThat(new Statement(Description.EMPTY, rights(DMI + "UNSPECIFIED")).assertions())
                .extracting(ManifestDefinition.Assertion::label)
                .containsExactly("cawg.metadata");
        assertThat(Statement.NOTHING.assertions()).isEmpty();
    }

    @Test
    void refusesAnActionThatHidesWhereItsContentComesFrom() {
        assertThatThrownBy(() -> Action.of(Action.CROPPED, NOW)).hasMessageContaining("digital source type");
    }

    private static Rights rights(String mining) {
        return new Rights(null, null, null, null, null, null, null, null, null, null, null, mining);
    }

    private static JsonNode json(ManifestDefinition definition) {
        return Json.mapper().readTree(definition.json());
    }

    private static JsonNode actions(JsonNode json) {
        return assertion(json, "c2pa.actions.v2").path("actions");
    }

    private static JsonNode assertion(JsonNode json, String label) {
        return json.path("assertions")
                .valueStream()
                .filter(assertion -> assertion.path("label").asString().equals(label))
                .findFirst()
                .orElseThrow()
                .path("data");
    }

    private static List<String> names(JsonNode actions) {
        return actions.valueStream()
                .map(action -> action.path("action").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
