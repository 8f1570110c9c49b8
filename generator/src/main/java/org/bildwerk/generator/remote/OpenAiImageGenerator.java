package org.bildwerk.generator.remote;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GeneratedPicture;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.ImageGenerator;
import org.bildwerk.dam.generation.Making;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sizes;

/// Has pictures made by the images API of OpenAI, or a server that speaks it. One request a picture; an answer
/// that was lost is never asked for again, because it may have been charged. Thread-safe.
public final class OpenAiImageGenerator implements ImageGenerator {

    private static final String NAME = "openai-images";

    private final RemoteSettings settings;
    private final Requests requests;
    private final Answers answers;
    private final PictureFiles pictures;
    private final Clock clock;

    // Asking, hearing, files and time.
    OpenAiImageGenerator(
            RemoteSettings settings, Requests requests, Answers answers, PictureFiles pictures, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.answers = answers;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remote() {
        return true;
    }

    @Override
    public List<ModelCard> models() {
        var host = settings.baseUrl().getHost();
        var terms = settings.termsUrl();
        return settings.models().stream()
                .map(model -> new ModelCard(
                        ModelCard.Kind.MODEL,
                        model,
                        model,
                        null,
                        "remote",
                        "Terms of " + host,
                        terms == null ? null : terms.toString(),
                        host,
                        "The provider does not say",
                        false,
                        sizes(),
                        null))
                .toList();
    }

    @Override
    public Capabilities capabilities(String model) {
        if (!settings.models().contains(model)) {
            throw cannot("the model " + model);
        }
        return new Capabilities(
                Set.of(GenerationMode.TEXT_TO_IMAGE, GenerationMode.IMAGE_TO_IMAGE, GenerationMode.INPAINT),
                false,
                false,
                false,
                Capabilities.MaskKind.ALPHA,
                sizes(),
                1,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    @Override
    public GeneratedPicture generate(GenerationTask task, GenerationWatch watch) throws InterruptedException {
        requireSayable(task);
        var begun = clock.instant();
        watch.step(0, 1);
        var answer = answers.to(requests.of(task), watch);
        var size = pictures.write(answer.picture(), task.target());
        watch.step(1, 1);
        var notes = new ArrayList<String>();
        var recipe = task.recipe();
        if (recipe.width() != null && recipe.height() != null && !size.equals(wanted(recipe))) {
            notes.add("%s made %s instead of %s".formatted(host(), size, wanted(recipe)));
        }
        if (answer.revisedPrompt() != null) {
            notes.add("%s changed the prompt to: %s".formatted(host(), answer.revisedPrompt()));
        }
        var made = recipe.edit()
                .size(size.width(), size.height())
                .making(new Making(NAME, null, null, null, 1, 0, answer.requestId()))
                .recipe();
        return new GeneratedPicture(task.target(), made, notes, Duration.between(begun, clock.instant()));
    }

    private void requireSayable(GenerationTask task) {
        var recipe = task.recipe();
        var can = capabilities(recipe.model());
        refuse(!can.modes().contains(task.mode()), task.mode().key());
        refuse(recipe.seed() != null, "a seed");
        refuse(recipe.negativePrompt() != null && !recipe.negativePrompt().isBlank(), "what shall not be seen");
        refuse(!recipe.adapters().isEmpty(), "adapters");
        refuse(recipe.numInferenceSteps() != null, "steps");
        refuse(recipe.guidanceScale() != null, "guidance");
        refuse(recipe.scheduler() != null, "a scheduler");
        refuse(recipe.vae() != null, "another decoder");
        refuse(recipe.hires() != null, "a second stage");
        var inputs = recipe.inputs();
        refuse(inputs != null && !inputs.controls().isEmpty(), "controls");
        var source = inputs == null ? null : inputs.source();
        refuse(source != null && source.strength() != null && source.strength() < 1, "a strength");
        refuse(
                recipe.width() != null && recipe.height() != null && !sizes().allows(wanted(recipe)),
                "the size %s × %s".formatted(recipe.width(), recipe.height()));
    }

    private void refuse(boolean wanted, String what) {
        if (wanted) {
            throw cannot(what);
        }
    }

    private GenerationException cannot(String what) {
        return new GenerationException.Permanent(RemoteRefusal.REMOTE_CANNOT, null, host(), what);
    }

    private Sizes sizes() {
        return Sizes.only(
                settings.sizes().stream().map(OpenAiImageGenerator::size).toList());
    }

    private static PictureSize size(String text) {
        var edges = text.split("x", 2);
        return new PictureSize(Integer.parseInt(edges[0].strip()), Integer.parseInt(edges[1].strip()));
    }

    private static PictureSize wanted(Recipe recipe) {
        return new PictureSize(
                java.util.Objects.requireNonNull(recipe.width()), java.util.Objects.requireNonNull(recipe.height()));
    }

    private String host() {
        return host(settings.baseUrl());
    }

    static String host(URI baseUrl) {
        return String.valueOf(baseUrl.getHost());
    }
}
