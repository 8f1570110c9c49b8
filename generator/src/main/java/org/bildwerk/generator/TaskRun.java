package org.bildwerk.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.lora.LoraOverlay;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Pipeline;
import org.bildwerk.generator.pipeline.SecondStage;
import org.bildwerk.generator.pipeline.Start;
import org.bildwerk.generator.pipeline.Wish;
import org.bildwerk.generator.pipeline.Workbench;
import org.bildwerk.generator.registry.Installed;

/// One task, from its recipe to its picture.
final class TaskRun {

    /// What came of it.
    record Made(RgbImage picture, Device device, String dtype, List<String> notes) {}

    private final Workshop workshop;
    private final GenerationTask task;
    private final Installed installed;
    private final Model model;
    private final Settled settled;
    private final Overlay overlay;
    private final Inversions words;
    private final Beginnings.Begun begun;

    // More than four, for it is what a picture is made of.
    private TaskRun(
            Workshop workshop,
            GenerationTask task,
            Installed installed,
            Model model,
            Settled settled,
            Overlay overlay,
            Inversions words,
            Beginnings.Begun begun) {
        this.workshop = workshop;
        this.task = task;
        this.installed = installed;
        this.model = model;
        this.settled = settled;
        this.overlay = overlay;
        this.words = words;
        this.begun = begun;
    }

    static TaskRun prepare(Workshop workshop, GenerationTask task) throws InterruptedException {
        var recipe = task.recipe();
        var installed = workshop.shelf().require(Kind.MODEL, recipe.model());
        var model = workshop.model(installed);
        return new TaskRun(
                workshop,
                task,
                installed,
                model,
                Settled.of(recipe, model, installed.card()),
                overlay(workshop, recipe),
                workshop.learned().of(recipe, installed, model),
                new Beginnings(workshop.pictures(), model).of(task));
    }

    private static Overlay overlay(Workshop workshop, Recipe recipe) {
        return recipe.adapters().isEmpty() ? Overlay.NONE : adapters(workshop, recipe);
    }

    /// Reads the adapters of a recipe, without their values.
    static LoraOverlay adapters(Workshop workshop, Recipe recipe) {
        var applied = recipe.adapters().stream()
                .map(each -> workshop.adapter(
                        each.name(),
                        each.weight(),
                        Objects.requireNonNullElse(each.textEncoderWeight(), each.weight())))
                .toList();
        return new LoraOverlay(recipe.model(), applied);
    }

    Made make(Watched watched, Cancellation cancellation) {
        var notes = new ArrayList<String>();
        boolean tiles;
        var device = workshop.device();
        var bench = workshop.bench(model, overlay, words, device);
        try {
            return made(bench, false, watched, cancellation, notes);
        } catch (GeneratorRefused e) {
            requireAnotherWay(e, device);
            tiles = e.refusal() == GeneratorRefusal.PICTURE_OUT_OF_MEMORY;
            workshop.sessions().clear();
            notes.add("Decoded %s on the processor, after: %s"
                    .formatted(tiles ? "in small tiles" : "in single precision", e.getMessage()));
        }
        try {
            return made(bench.withVaeOn(Device.CPU), tiles, watched, cancellation, notes);
        } catch (GeneratorRefused e) {
            if (device == Device.CPU) {
                throw e;
            }
            workshop.sessions().clear();
            notes.add("Made on the processor, after: " + e.getMessage());
            return made(workshop.bench(model, overlay, words, Device.CPU), tiles, watched, cancellation, notes);
        }
    }

    /// Numbers that overflow in half precision do not on the processor, where ONNX Runtime computes in single
    /// precision.
    private static void requireAnotherWay(GeneratorRefused e, Device device) {
        boolean memory = e.refusal() == GeneratorRefusal.PICTURE_OUT_OF_MEMORY;
        boolean elsewhere =
                e.refusal() == GeneratorRefusal.PICTURE_FAILED || e.refusal() == GeneratorRefusal.PICTURE_NOT_A_NUMBER;
        if (!memory && (device == Device.CPU || !elsewhere)) {
            throw e;
        }
    }

    private Made made(Workbench bench, boolean tiles, Watched watched, Cancellation cancellation, List<String> notes) {
        var pipeline = tiles ? new Pipeline(bench).decodingInTiles(32) : tiled(new Pipeline(bench));
        var picture = task.mode() == GenerationMode.UPSCALE
                ? upscaled(pipeline, watched, cancellation)
                : picture(pipeline, watched, cancellation);
        return new Made(picture, bench.device(), bench.dtype(), List.copyOf(notes));
    }

    private Pipeline tiled(Pipeline pipeline) {
        var hires = task.recipe().hires();
        double scale = hires == null ? 1 : hires.scale();
        boolean large = Math.max(begun.width(), begun.height()) * scale > workshop.tileEdge();
        return large ? pipeline.decodingInTiles(Math.max(16, workshop.tileEdge() / 2 / model.scaleFactor())) : pipeline;
    }

    private RgbImage picture(Pipeline pipeline, Watched watched, Cancellation cancellation) {
        var wish = wish(begun.width(), begun.height(), begun.start());
        var hires = task.recipe().hires();
        if (hires == null) {
            return pipeline.make(wish, watched, cancellation);
        }
        int width = begun.enlarged(begun.width(), hires.scale());
        int height = begun.enlarged(begun.height(), hires.scale());
        if (hires.strength() == 0) {
            return enlarged(pipeline.make(wish, watched, cancellation), hires, watched)
                    .resized(width, height);
        }
        var second = new SecondStage(
                width,
                height,
                hires.numInferenceSteps(),
                (float) hires.strength(),
                hires.upscaler().equals(LATENT) ? null : image -> enlarged(image, hires, watched));
        return pipeline.makeLarger(wish, second, watched, cancellation);
    }

    static final String LATENT = "latent";

    private RgbImage enlarged(RgbImage picture, Hires hires, Watched watched) {
        if (hires.upscaler().equals(LATENT)) {
            throw Settled.wrong("latents are only enlarged to be refined");
        }
        return workshop.enlarged(picture, workshop.shelf().require(Kind.UPSCALER, hires.upscaler()), watched);
    }

    private RgbImage upscaled(Pipeline pipeline, Watched watched, Cancellation cancellation) {
        var hires = task.recipe().hires();
        if (hires == null || !(begun.start() instanceof Start.FromPicture source)) {
            throw Settled.wrong("it does not say what enlarges the picture");
        }
        var picture = source.picture();
        var larger = enlarged(picture, hires, watched).resized((int) Math.round(picture.width() * hires.scale()), (int)
                Math.round(picture.height() * hires.scale()));
        if (hires.strength() == 0) {
            return larger;
        }
        int width = begun.enlarged(larger.width(), 1);
        int height = begun.enlarged(larger.height(), 1);
        var start = new Start.FromPicture(larger, (float) hires.strength());
        return pipeline.make(wish(width, height, start), watched, cancellation);
    }

    private Wish wish(int width, int height, Start start) {
        var recipe = task.recipe();
        return new Wish(
                recipe.prompt(),
                recipe.negativePrompt(),
                new org.bildwerk.generator.pipeline.TextMode(settled.emphasis(), settled.clipSkip()),
                width,
                height,
                settled.scheduler(),
                settled.steps(),
                (float) settled.guidance(),
                settled.guidanceRescale(),
                settled.noise(),
                Objects.requireNonNullElse(recipe.seed(), 0L),
                settled.variation(),
                start,
                begun.controls());
    }

    /// Returns the recipe with everything that was settled and where it was made.
    Recipe recipe(Made made) {
        return new Completion(workshop, installed, model, settled, words).of(task, begun, made);
    }
}
