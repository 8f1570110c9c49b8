package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Origin;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.ui.kit.Figures;
import org.jspecify.annotations.Nullable;

/// Puts a recipe into the words of a reader, fact by fact, and finds where two of them differ.
///
/// @param reader whose language is spoken
/// @param locale of the language
/// @param origins where the titles of briefs and prompts come from
record RecipeWords(Component reader, Locale locale, OriginWork origins) {

    /// Where two recipes differ; null is what one of them does not say.
    record Difference(
            String name, @Nullable String one, @Nullable String other) {}

    /// Returns what the recipe says, by the names of its parts.
    SequencedMap<String, String> facts(Recipe recipe) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "provenance.prompt", recipe.prompt());
        put(facts, "provenance.negative", recipe.negativePrompt());
        followed(facts, recipe.origin());
        put(facts, "provenance.model", recipe.model());
        put(facts, "provenance.adapters", adapters(recipe));
        put(facts, "provenance.seed", recipe.seed() == null ? null : Long.toString(recipe.seed()));
        put(facts, "provenance.steps", figure(recipe.numInferenceSteps()));
        put(facts, "provenance.guidance", figure(recipe.guidanceScale()));
        put(facts, "provenance.scheduler", recipe.scheduler() == null ? null : Schedulers.name(recipe.scheduler()));
        var width = recipe.width();
        var height = recipe.height();
        put(
                facts,
                worked(recipe) ? "studio.workedAt" : "provenance.size",
                width == null || height == null ? null : new Figures(locale).dimensions(width, height));
        made(facts, recipe);
        return facts;
    }

    /// Tells whether the size is only the one that it was worked at: the picture has its source's own, or a larger one.
    private static boolean worked(Recipe recipe) {
        return recipe.mode() != null && recipe.mode().needsSource() && recipe.mode() != GenerationMode.IMAGE_TO_IMAGE;
    }

    private void followed(Map<String, String> facts, @Nullable Origin origin) {
        if (origin == null) {
            return;
        }
        if (origin.brief() != null) {
            var title = origins.briefs()
                    .find(origin.brief())
                    .map(each -> each.body().title());
            put(facts, "origin.brief", titled(title, origin.brief()));
        }
        if (origin.prompt() != null) {
            var title = origins.prompts()
                    .find(origin.prompt())
                    .map(each -> each.body().title());
            put(facts, "origin.prompt", titled(title, origin.prompt()));
        }
    }

    private String titled(Optional<String> title, Origin.Reference reference) {
        return title.map(each -> reader.getTranslation("origin.titleVersion", each, reference.version()))
                .orElseGet(() -> reader.getTranslation("origin.versionOnly", reference.version()));
    }

    private void made(Map<String, String> facts, Recipe recipe) {
        var mode = recipe.mode();
        var inputs = Objects.requireNonNullElse(recipe.inputs(), Inputs.NONE);
        if (mode != null && mode.needsSource()) {
            put(facts, "studio.mode", reader.getTranslation("studio.mode." + mode.key()));
        }
        if (recipe.hires() != null && mode == GenerationMode.UPSCALE) {
            put(facts, "studio.upscaler", recipe.hires().upscaler());
        }
        if (inputs.source() != null) {
            put(facts, "studio.strength", figure(inputs.source().strength()));
        }
        if (!inputs.controls().isEmpty()) {
            put(
                    facts,
                    "studio.controls",
                    inputs.controls().stream().map(Inputs.Control::model).collect(Collectors.joining(", ")));
        }
        Beyond.of(reader, locale, recipe).forEach(point -> facts.putIfAbsent(point.name(), point.value()));
        var making = recipe.making();
        if (making != null) {
            put(facts, "studio.device", making.deviceClass());
        }
        put(facts, "provenance.digest", shortened(recipe.modelDigest()));
    }

    /// Returns where the two differ, in the order of the facts.
    List<Difference> differences(Recipe one, Recipe other) {
        var first = facts(one);
        var second = facts(other);
        var names = new ArrayList<>(first.keySet());
        second.keySet().stream().filter(name -> !first.containsKey(name)).forEach(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .map(name -> new Difference(name, first.get(name), second.get(name)))
                .toList();
    }

    private void put(Map<String, String> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(reader.getTranslation(key), value);
        }
    }

    private String adapters(Recipe recipe) {
        return recipe.adapters().stream()
                .map(each -> each.name() + " × " + figure(each.weight()))
                .collect(Collectors.joining(", "));
    }

    private @Nullable String figure(@Nullable Number value) {
        return value == null ? null : NumberFormat.getNumberInstance(locale).format(value);
    }

    private static @Nullable String shortened(@Nullable String digest) {
        return digest == null || digest.length() <= 12 ? digest : digest.substring(0, 12) + "…";
    }
}
