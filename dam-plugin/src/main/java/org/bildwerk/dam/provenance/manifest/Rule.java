package org.bildwerk.dam.provenance.manifest;

import static org.bildwerk.dam.provenance.manifest.ReadManifest.nameOf;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What C2PA 2.4 asks of a manifest beyond what validators check, and two rules of our own house. Each has a stable id
/// and names the section of the specification that it comes from.
public enum Rule {
    SPEC_VERSION(
            "10.2",
            "claim_generator_info names specVersion 2.4",
            manifest ->
                    manifest.generator().path("specVersion").asString("").startsWith(ManifestDefinition.SPEC_VERSION)),
    GENERATOR_NAMED(
            "10.2",
            "claim_generator_info has a name",
            manifest -> !manifest.generator().path("name").asString("").isBlank()),
    ONE_HARD_BINDING(
            "9.1",
            "there is exactly one hard binding, and none in an update manifest",
            manifest -> manifest.hardBindings() == (manifest.isUpdate() ? 0 : 1)),
    ACTIONS_PRESENT(
            "18.15",
            "there is a c2pa.actions.v2 assertion with an action",
            manifest -> !manifest.actions().isEmpty()),
    ACTIONS_CREATED(
            "18.15",
            "the actions stand among the created assertions",
            manifest -> manifest.assertions("c2pa.actions.v2").allMatch(manifest::isCreated)),
    FIRST_ACTION(
            "18.15",
            "the first action is c2pa.created or c2pa.opened",
            manifest -> manifest.actions().stream()
                    .findFirst()
                    .map(Vocabulary::isOrigin)
                    .orElse(true)),
    ONE_ORIGIN(
            "18.15",
            "c2pa.created or c2pa.opened stands there once",
            manifest -> manifest.actions().stream().filter(Vocabulary::isOrigin).count() <= 1),
    ALL_ACTIONS_INCLUDED(
            "18.15",
            "allActionsIncluded says true or false",
            manifest -> manifest.assertions("c2pa.actions.v2")
                    .allMatch(assertion ->
                            assertion.data().path("allActionsIncluded").isBoolean())),
    KNOWN_ACTIONS(
            "18.15",
            "each action is predefined and not deprecated, or has a name space of its own",
            manifest -> manifest.actions().stream().map(ReadManifest::nameOf).allMatch(Vocabulary::isKnown)),
    SOURCE_TYPE(
            "18.15",
            "each action that brings in content names its digital source type",
            manifest -> manifest.actions().stream()
                    .filter(action -> Action.needsSourceType(nameOf(action)))
                    .allMatch(Vocabulary::hasSourceType)),
    OPENED_WITHOUT_SOURCE_TYPE(
            "18.15",
            "c2pa.opened has no digital source type",
            manifest -> manifest.actions(Action.OPENED).noneMatch(Vocabulary::hasSourceType)),
    OPENED_PARENT(
            "18.15",
            "c2pa.opened refers to exactly one parentOf ingredient",
            manifest -> manifest.actions(Action.OPENED)
                    .allMatch(action -> manifest.ingredientsOf(action)
                                    .filter(ReadManifest::isParent)
                                    .count()
                            == 1)),
    TRANSCODED_PARENT(
            "18.15",
            "c2pa.transcoded and c2pa.repackaged refer to a parentOf ingredient",
            manifest -> manifest.actions().stream()
                    .filter(action -> Vocabulary.changesTheFileAlone(nameOf(action)))
                    .allMatch(action -> manifest.ingredientsOf(action).anyMatch(ReadManifest::isParent))),
    ONE_PARENT("18.16", "there is one parentOf ingredient at most", manifest -> manifest.parents() <= 1),
    CREATED_WITHOUT_PARENT(
            "18.15",
            "what was created has no parent",
            manifest -> manifest.actions(Action.CREATED).findAny().isEmpty() || manifest.parents() == 0),
    INGREDIENT_V3(
            "18.16",
            "ingredients are of version 3",
            manifest -> manifest.assertions()
                    .filter(assertion -> assertion.label().startsWith("c2pa.ingredient"))
                    .allMatch(assertion -> assertion.is("c2pa.ingredient.v3"))),
    INGREDIENT_RELATIONSHIP(
            "18.16",
            "each ingredient has a relationship",
            manifest -> manifest.ingredients()
                    .allMatch(ingredient -> Set.of("parentOf", "componentOf", "inputTo")
                            .contains(ingredient.path("relationship").asString("")))),
    INGREDIENT_VALIDATED(
            "18.16",
            "an ingredient with a manifest carries its validation results",
            manifest -> manifest.ingredients()
                    .filter(ingredient -> ingredient.has("activeManifest"))
                    .allMatch(ingredient -> ingredient.has("validationResults"))),
    INGREDIENT_SOURCE_TYPE(
            "18.16",
            "an ingredient with a manifest has no digital source type",
            manifest -> manifest.ingredients()
                    .noneMatch(ingredient -> ingredient.has("activeManifest") && Vocabulary.hasSourceType(ingredient))),
    NO_RETIRED_ASSERTIONS(
            "18.1",
            "no assertion is of a retired kind",
            manifest -> manifest.assertions().map(ReadManifest.Assertion::label).noneMatch(Vocabulary::isRetired)),
    DISCLOSURE_MODEL_TYPE(
            "18.28",
            "c2pa.ai-disclosure names the type of the model",
            manifest -> manifest.assertions("c2pa.ai-disclosure")
                    .allMatch(assertion ->
                            assertion.data().path("modelType").asString("").startsWith("c2pa.types.model"))),
    BOUND_MARK(
            "18.15",
            "c2pa.watermarked.bound comes with a c2pa.soft-binding",
            manifest -> manifest.actions("c2pa.watermarked.bound").findAny().isEmpty()
                    || manifest.has("c2pa.soft-binding")),
    REDACTION_SAID(
            "18.15",
            "each redaction has its c2pa.redacted action with a reason",
            manifest -> manifest.redactions().stream()
                    .allMatch(uri -> manifest.actions(Action.REDACTED)
                            .anyMatch(action -> action.path("parameters")
                                            .path("redacted")
                                            .asString("")
                                            .equals(uri)
                                    && !action.path("reason").asString("").isBlank()))),
    REDACTION_ALLOWED(
            "6.8",
            "neither actions nor hard bindings are redacted",
            manifest -> manifest.redactions().stream()
                    .noneMatch(uri -> uri.contains("/c2pa.actions") || uri.contains("/c2pa.hash."))),
    UPDATE_PARENT(
            "11.2",
            "an update manifest has exactly one parent",
            manifest -> !manifest.isUpdate()
                    || manifest.parents() == 1 && manifest.ingredients().count() == 1),
    UPDATE_ACTIONS(
            "11.2",
            "an update manifest has no action that changes content, and no thumbnail",
            manifest -> !manifest.isUpdate()
                    || manifest.actions().stream().map(ReadManifest::nameOf).allMatch(Vocabulary::mayUpdate)
                            && manifest.assertions()
                                    .noneMatch(assertion -> assertion.label().startsWith("c2pa.thumbnail.claim"))),
    GENERATED_IS_DISCLOSED(
            "house",
            "what a model made carries c2pa.ai-disclosure",
            manifest -> manifest.actions(Action.CREATED)
                            .noneMatch(action -> SourceType.isByAi(
                                    action.path("digitalSourceType").asString("")))
                    || manifest.has("c2pa.ai-disclosure")),
    MARK_NAMED(
            "house",
            "c2pa.watermarked.unbound comes with the assertion that names the mark",
            manifest -> manifest.actions(Action.WATERMARKED_UNBOUND).findAny().isEmpty()
                    || manifest.has(WatermarkNote.LABEL)),
    PROMPT_STAYS_HOME(
            "house",
            "no prompt is enclosed",
            manifest -> manifest.ingredients()
                    .noneMatch(ingredient -> ingredient.has("data") && Vocabulary.isPrompt(ingredient)));

    private final String section;
    private final String says;
    private final Predicate<ReadManifest> holds;

    Rule(String section, String says, Predicate<ReadManifest> holds) {
        this.section = section;
        this.says = says;
        this.holds = holds;
    }

    /// Returns the stable name, for example `first-action`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the section of C2PA 2.4, or `house` for a rule of our own.
    public String section() {
        return section;
    }

    /// Returns what the rule asks, in words.
    public String says() {
        return says;
    }

    boolean holdsIn(ReadManifest manifest) {
        return holds.test(manifest);
    }
}
