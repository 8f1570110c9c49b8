package org.bildwerk.dam.provenance.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The manifests that we write, one method for each thing that can happen to a picture. Immutable.
public final class ManifestRecipes {

    private static final Set<String> UPDATABLE = Set.of("image/jpeg", "image/png");

    private final Tool claimGenerator;

    public ManifestRecipes(Tool claimGenerator) {
        this.claimGenerator = claimGenerator;
    }

    /// A picture that a model made, alone or guided by control pictures.
    public ManifestDefinition generated(Subject subject, Generation generation) {
        var inputs = generation.inputs();
        var created = Action.of(Action.CREATED, SourceType.TRAINED_ALGORITHMIC_MEDIA, subject.when())
                .by(generation.tool())
                .using(labels(inputs));
        return definition(subject, inputs, List.of(created), List.of(generation.disclosure()));
    }

    /// A picture that a model made of another one.
    ///
    /// @param parentByAi whether the parent was made by a model, too
    public ManifestDefinition variant(
            Subject subject,
            Variation variation,
            Generation generation,
            Ingredient.Picture parent,
            boolean parentByAi) {
        var inputs = generation.inputs();
        var edited = Action.of(Action.EDITED, variation.sourceType(parentByAi), subject.when())
                .by(generation.tool())
                .described(variation.description())
                .using(labels(inputs));
        var ingredients =
                Stream.concat(Stream.of((Ingredient) parent), inputs.stream()).toList();
        return definition(
                subject, ingredients, List.of(opened(subject, parent), edited), List.of(generation.disclosure()));
    }

    /// A file made of another one without a model: the steps of the subject.
    public ManifestDefinition derived(Subject subject, Ingredient.Picture parent) {
        return definition(subject, List.of(parent), List.of(opened(subject, parent)), List.of());
    }

    /// The same picture with other metadata.
    public ManifestDefinition metadataEdited(Subject subject, Ingredient.Picture parent) {
        return derived(subject.withSteps(List.of(Step.METADATA)), parent);
    }

    /// A file from elsewhere, which we hand on with our record in it. Its own credential, if it has one, comes along.
    public ManifestDefinition imported(Subject subject, Ingredient.Picture parent) {
        var opened = opened(subject, parent).described("Imported into the library");
        var steps = Stream.concat(subject.steps().stream(), Stream.of(Step.METADATA))
                .toList();
        return definition(subject.withSteps(steps), List.of(parent), List.of(opened), List.of());
    }

    /// The same file without a part of its parent's credential. In JPEG and PNG it is an update manifest; in the other
    /// formats c2pa-rs 0.91.3 writes none that holds, so there it is a whole one over the same bytes.
    ///
    /// @param assertion JUMBF URI of what is taken out, for example the enclosed prompt
    /// @param reason for example `c2pa.PII.present`
    public ManifestDefinition redacted(Subject subject, Ingredient.Picture parent, String assertion, String reason) {
        var redacted = Action.of(Action.REDACTED, subject.when())
                .with(new Action.Parameter("redacted", assertion))
                .because(reason);
        return new ManifestDefinition(
                claimGenerator,
                subject.title(),
                subject.mediaType(),
                List.of(parent),
                List.of(opened(subject, parent), redacted),
                true,
                List.of(),
                List.of(assertion),
                UPDATABLE.contains(subject.mediaType()));
    }

    private ManifestDefinition definition(
            Subject subject,
            List<Ingredient> ingredients,
            List<Action> first,
            List<ManifestDefinition.Assertion> created) {
        var actions = new ArrayList<>(first);
        actions.addAll(subject.stepActions(ingredients.stream()
                .filter(ingredient -> ingredient.relationship() == Ingredient.Relationship.PARENT_OF)
                .map(Ingredient::label)
                .findFirst()
                .orElse(null)));
        var assertions = new ArrayList<>(created);
        var mark = subject.mark();
        if (mark != null) {
            actions.add(Action.of(Action.WATERMARKED_UNBOUND, subject.when())
                    .with(new Action.Parameter("org.bildwerk.assertion", WatermarkNote.LABEL)));
            assertions.add(mark.assertion());
        }
        if (subject.published()) {
            actions.add(Action.of(Action.PUBLISHED, subject.when()));
        }
        assertions.addAll(subject.statement().assertions());
        return new ManifestDefinition(
                claimGenerator,
                subject.title(),
                subject.mediaType(),
                ingredients,
                actions,
                true,
                assertions,
                List.of(),
                false);
    }

    private static Action opened(Subject subject, Ingredient.Picture parent) {
        return Action.of(Action.OPENED, subject.when()).using(List.of(parent.label()));
    }

    private static List<String> labels(List<Ingredient> ingredients) {
        return ingredients.stream().map(Ingredient::label).toList();
    }
}
