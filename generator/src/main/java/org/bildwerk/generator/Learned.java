package org.bildwerk.generator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.inversion.Inversion;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.PartName;
import org.bildwerk.generator.pipeline.PromptReader;
import org.bildwerk.generator.registry.Installed;
import org.bildwerk.generator.registry.Shelf;
import org.bildwerk.generator.text.ClipTokenizer;

/// Finds the learned words of prompts, and keeps the vocabularies that they are laid into. Safe for several threads.
final class Learned {

    private final Shelf shelf;
    private final ConcurrentHashMap<Path, ClipTokenizer> tokenizers = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Installed, Inversion> inversions = new ConcurrentHashMap<>();

    Learned(Shelf shelf) {
        this.shelf = shelf;
    }

    /// Returns those that a recipe uses: what it lists where it says how its text is read, as the recipe of every made
    /// picture does; else those whose words its prompts name.
    ///
    /// @throws GeneratorRefused if one that is listed is not there, states no licence, or does not fit
    Inversions of(Recipe recipe, Installed installed, Model model) {
        var mode = recipe.textMode();
        if (mode == null) {
            var negative = Objects.requireNonNullElse(recipe.negativePrompt(), "");
            return named(recipe.prompt() + "\n" + negative, installed, model);
        }
        return inversions(
                model,
                mode.textualInversions().stream()
                        .map(each -> applied(shelf.require(Kind.TEXTUAL_INVERSION, each.name())))
                        .toList());
    }

    /// Returns those whose words stand in a text, of the model's family, with a licence.
    Inversions named(String text, Installed installed, Model model) {
        var own = Objects.requireNonNullElse(
                installed.card().family(), model.family().code());
        return inversions(
                model,
                shelf.all(Kind.TEXTUAL_INVERSION).stream()
                        .filter(Installed::isLicensed)
                        .filter(each -> Objects.requireNonNullElse(each.card().family(), own)
                                .equals(own))
                        .map(this::applied)
                        .filter(each -> each.inversion().isNamed(text)
                                && each.inversion().fits(model))
                        .toList());
    }

    /// Read once as long as the file stays as it is: prompts are read while they are typed.
    private Inversions.Applied applied(Installed installed) {
        var inversion = inversions.computeIfAbsent(installed, each -> {
            var file = Shelf.adapter(each.place()).orElse(each.place());
            return Inversion.read(each.name(), file);
        });
        return new Inversions.Applied(inversion, installed.digest());
    }

    private Inversions inversions(Model model, List<Inversions.Applied> applied) {
        Map<String, ClipTokenizer> parts = new LinkedHashMap<>();
        if (!applied.isEmpty()) {
            parts.put(PartName.TEXT_ENCODER.folder(), tokenizer(model.tokenizer()));
            if (model.part(PartName.TEXT_ENCODER_2).isPresent()) {
                parts.put(PartName.TEXT_ENCODER_2.folder(), tokenizer(model.secondTokenizer()));
            }
        }
        return new Inversions(model.name(), applied, parts);
    }

    /// Returns how many tokens the first text encoder reads at once.
    int room(Model model) {
        return tokenizer(model.tokenizer()).length() - 2;
    }

    /// Returns a reader of prompts for the first text encoder.
    PromptReader reader(Model model, Inversions inversions) {
        return new PromptReader(tokenizer(model.tokenizer()), inversions.words(PartName.TEXT_ENCODER.folder()));
    }

    /// Returns a reader of prompts for the second text encoder, or for the only one.
    PromptReader secondReader(Model model, Inversions inversions) {
        return new PromptReader(tokenizer(model.secondTokenizer()), inversions.words(PartName.TEXT_ENCODER_2.folder()));
    }

    private ClipTokenizer tokenizer(Path folder) {
        return tokenizers.computeIfAbsent(folder, ClipTokenizer::read);
    }
}
