package org.bildwerk.dam.generation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is installed to make pictures with, over all generators. Thread-safe.
public final class Models {

    private final List<ImageGenerator> generators;

    Models(List<ImageGenerator> generators) {
        this.generators = List.copyOf(generators);
    }

    /// A card with the generator that has it.
    ///
    /// @param remote whether pictures are made elsewhere
    public record Installed(String generator, boolean remote, ModelCard card) {}

    /// Returns all cards: models, and what can be laid over them.
    public List<Installed> all() {
        return generators.stream().flatMap(Models::installed).toList();
    }

    /// Returns the models that can be used now, the demonstration last.
    public List<Installed> usable() {
        return all().stream()
                .filter(installed -> installed.card().kind() == ModelCard.Kind.MODEL)
                .filter(installed -> installed.card().usable())
                .sorted(java.util.Comparator.comparing(
                        installed -> installed.card().demonstration()))
                .toList();
    }

    /// Finds a model by its name.
    ///
    /// @param generator null for the first that has it
    public Optional<Installed> find(@Nullable String generator, String model) {
        return all().stream()
                .filter(installed -> installed.card().kind() == ModelCard.Kind.MODEL)
                .filter(installed -> installed.card().name().equals(model))
                .filter(installed -> generator == null || installed.generator().equals(generator))
                .findFirst();
    }

    /// Finds a part that is laid over models by its name.
    public Optional<ModelCard> part(String generator, String name) {
        return all().stream()
                .filter(installed -> installed.generator().equals(generator))
                .map(Installed::card)
                .filter(card ->
                        card.kind() != ModelCard.Kind.MODEL && card.name().equals(name))
                .findFirst();
    }

    /// Returns what can be done with a model.
    ///
    /// @throws OrderRefusedException if it is not installed
    public Capabilities capabilities(@Nullable String generator, String model) {
        var installed = require(generator, model);
        return generator(installed.generator()).capabilities(model);
    }

    /// Tells what becomes of a prompt in a model; empty where nobody outside a provider knows.
    ///
    /// @throws OrderRefusedException if it is not installed
    public Optional<PromptReading> read(@Nullable String generator, String model, String prompt) {
        return generator(require(generator, model).generator()).read(model, prompt);
    }

    Installed require(@Nullable String generator, String model) {
        if (generator != null) {
            generator(generator);
        }
        return find(generator, model)
                .orElseThrow(() -> new OrderRefusedException(GenerationRefusal.MODEL_NOT_INSTALLED, model));
    }

    /// Returns the generator of the name.
    ///
    /// @throws OrderRefusedException if there is none
    ImageGenerator generator(String name) {
        return generators.stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OrderRefusedException(GenerationRefusal.GENERATOR_UNKNOWN, name));
    }

    private static Stream<Installed> installed(ImageGenerator generator) {
        return generator.models().stream().map(card -> new Installed(generator.name(), generator.remote(), card));
    }
}
