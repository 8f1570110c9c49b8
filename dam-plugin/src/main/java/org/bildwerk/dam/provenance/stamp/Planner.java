package org.bildwerk.dam.provenance.stamp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.provenance.manifest.Generation;
import org.bildwerk.dam.provenance.manifest.HumanOversight;
import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.ManifestRecipes;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.manifest.Subject;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.dam.provenance.redaction.Redactions;
import org.jspecify.annotations.Nullable;

/// Decides from lineage and recipe which manifest a file gets. Always the original or the pictures before it are the
/// ingredients, never the stamp before. Thread-safe.
final class Planner {

    private final Lineage lineage;
    private final ManifestRecipes recipes;
    private final Redactions redactions;

    Planner(Lineage lineage, ManifestRecipes recipes, Redactions redactions) {
        this.lineage = lineage;
        this.recipes = recipes;
        this.redactions = redactions;
    }

    Plan plan(
            Asset asset,
            String fileName,
            String mediaType,
            Occasion occasion,
            @Nullable WatermarkNote mark,
            Instant now) {
        return plan(asset, fileName, mediaType, occasion, mark, now, List.of(), false);
    }

    /// @param delivery what is done to the picture after its edit
    /// @param prompts whether prompts may be told
    Plan plan(
            Asset asset,
            String fileName,
            String mediaType,
            Occasion occasion,
            @Nullable WatermarkNote mark,
            Instant now,
            List<Step> delivery,
            boolean prompts) {
        var version = asset.version();
        var parents = lineage.parents(version.id());
        var generated = version.generated();
        var byAi = generated || SourceType.isByAi(asset.description().digitalSourceType());
        var steps = steps(asset.edit(), delivery, version.mediaType(), mediaType);
        var statement = Snapshot.of(asset).statement();
        var subject =
                new Subject(fileName, mediaType, now, statement, steps, byAi, mark, occasion == Occasion.PUBLICATION);
        var parent = parents.stream().filter(Parent::isParent).findFirst();
        var recipe = lineage.recipe(version.id());
        var known = generated ? recipe.orElse(null) : null;
        var policy = PromptPolicy.of(prompts, redactions.of(version.id()), recipe);
        var generation = generation(asset, recipe, policy);
        if (parent.isPresent()) {
            return ofParent(subject, parent.get(), generation, parents, known, policy);
        }
        return generated
                ? new Plan(
                        recipes.generated(subject, generation.guidedBy(controls(parents))),
                        controlFiles(parents),
                        known,
                        policy)
                : imported(subject, version, policy);
    }

    private Plan ofParent(
            Subject subject,
            Parent parent,
            Generation generation,
            List<Parent> parents,
            @Nullable Recipe recipe,
            PromptPolicy prompts) {
        var variation = parent.variation();
        var files = new LinkedHashMap<>(variation == null ? Map.of() : controlFiles(parents));
        var ingredient = parent.ingredient();
        files.put(ingredient.label(), new Plan.Source(parent.blob(), parent.mediaType()));
        ManifestDefinition definition = variation == null
                ? recipes.derived(subject.withSteps(cropped(subject.steps())), ingredient)
                : recipes.variant(
                        subject, variation, generation.guidedBy(controls(parents)), ingredient, parent.byAi());
        return new Plan(definition, files, recipe, prompts);
    }

    private Plan imported(Subject subject, Version version, PromptPolicy prompts) {
        var parent = Ingredient.parent(version.fileName(), version.mediaType());
        return new Plan(
                recipes.imported(subject, parent),
                Map.of(parent.label(), new Plan.Source(version.blob(), version.mediaType())),
                null,
                prompts);
    }

    private static Generation generation(Asset asset, Optional<Recipe> recipe, PromptPolicy prompts) {
        boolean approved = asset.status() == Status.APPROVED || asset.status() == Status.PUBLISHED;
        var oversight = approved ? HumanOversight.HUMAN_VALIDATED : HumanOversight.PROMPT_GUIDED;
        var generation =
                recipe.map(known -> Generation.of(known, oversight)).orElseGet(() -> Generation.unrecorded(oversight));
        var prompt = prompts.told() ? recipe.flatMap(Recipe::told).orElse(null) : null;
        return prompt == null ? generation : generation.withPrompt(prompt);
    }

    private static List<Ingredient.Picture> controls(List<Parent> parents) {
        var controls = new ArrayList<Ingredient.Picture>();
        parents.stream()
                .filter(Parent::guides)
                .forEach(control ->
                        controls.add(Ingredient.control(controls.size() + 1, control.fileName(), control.mediaType())));
        return controls;
    }

    private static Map<String, Plan.Source> controlFiles(List<Parent> parents) {
        var guides = parents.stream().filter(Parent::guides).toList();
        var files = new LinkedHashMap<String, Plan.Source>();
        var pictures = controls(parents);
        for (int i = 0; i < guides.size(); i++) {
            files.put(
                    pictures.get(i).label(),
                    new Plan.Source(guides.get(i).blob(), guides.get(i).mediaType()));
        }
        return files;
    }

    private static List<Step> cropped(List<Step> steps) {
        var all = new ArrayList<Step>(List.of(Step.CROP));
        steps.stream().filter(step -> step != Step.CROP).forEach(all::add);
        return all;
    }

    private static List<Step> steps(Edit edit, List<Step> delivery, String from, String to) {
        var steps = new ArrayList<Step>();
        if (edit.quarterTurns() != 0) {
            steps.add(Step.TURN);
        }
        if (edit.straightenDegrees() != 0) {
            steps.add(Step.STRAIGHTEN);
        }
        if (edit.crop() != null) {
            steps.add(Step.CROP);
        }
        delivery.stream().filter(step -> !steps.contains(step)).forEach(steps::add);
        if (!from.equals(to)) {
            steps.add(Step.TRANSCODE);
        }
        return steps;
    }
}
