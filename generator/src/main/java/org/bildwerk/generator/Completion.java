package org.bildwerk.generator;

import java.util.List;
import java.util.Objects;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Making;
import org.bildwerk.dam.generation.ModelCard.Kind;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.TextMode;
import org.bildwerk.generator.inversion.Inversions;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelDigest;
import org.bildwerk.generator.registry.Installed;
import org.jspecify.annotations.Nullable;

/// Writes into a recipe what was really done, so that it makes the same picture again.
record Completion(Workshop workshop, Installed installed, Model model, Settled settled, Inversions words) {

    private static final String RUNTIME = "onnxruntime 1.29.0";

    Recipe of(GenerationTask task, Beginnings.Begun begun, TaskRun.Made made) {
        var recipe = task.recipe();
        var edit = recipe.edit()
                .model(installed.name(), installed.digest())
                .seed(Objects.requireNonNullElse(recipe.seed(), 0L))
                .noiseSource(settled.noiseName())
                .scheduler(settled.scheduler().kind().className())
                .numInferenceSteps(settled.steps())
                .guidanceScale(settled.guidance())
                .size(begun.width(), begun.height())
                .adapters(adapters(recipe))
                .sampling(settled.kept())
                .textMode(textMode())
                .hires(hires(recipe.hires()))
                .making(new Making(
                        OnnxImageGenerator.NAME, RUNTIME, DeviceClass.of(made.device()), made.dtype(), 1, 0, null));
        var inputs = recipe.inputs();
        return (inputs == null ? edit : edit.inputs(inputs(task, inputs))).recipe();
    }

    private TextMode textMode() {
        var inversions = words.applied().stream()
                .map(each -> new Recipe.Adapter(each.inversion().name(), each.digest(), 1))
                .toList();
        return new TextMode(settled.emphasisName(), settled.clipSkip(), inversions);
    }

    private List<Recipe.Adapter> adapters(Recipe recipe) {
        return recipe.adapters().stream()
                .map(each -> new Recipe.Adapter(
                        each.name(),
                        workshop.shelf().require(Kind.LORA, each.name()).digest(),
                        each.weight(),
                        each.textEncoderWeight()))
                .toList();
    }

    private @Nullable Hires hires(@Nullable Hires hires) {
        if (hires == null || hires.upscaler().equals(TaskRun.LATENT)) {
            return hires;
        }
        var digest = workshop.shelf().require(Kind.UPSCALER, hires.upscaler()).digest();
        return new Hires(hires.scale(), hires.upscaler(), digest, hires.strength(), hires.numInferenceSteps());
    }

    private Inputs inputs(GenerationTask task, Inputs inputs) {
        var source = inputs.source();
        var file = task.source();
        var known = source == null || file == null
                ? source
                : new Inputs.Source(source.version(), ModelDigest.of(file), source.strength());
        var controls = new java.util.ArrayList<Inputs.Control>();
        for (int i = 0; i < inputs.controls().size(); i++) {
            var each = inputs.controls().get(i);
            model.require(Beginnings.part(each.model()));
            // It lies in the model's folder and is known by that; its card says the same.
            controls.add(new Inputs.Control(
                    each.model(),
                    installed.digest(),
                    each.version(),
                    ModelDigest.of(task.controls().get(i)),
                    each.preprocessor(),
                    each.weight(),
                    each.start(),
                    each.end()));
        }
        return new Inputs(known, inputs.mask(), inputs.borders(), controls);
    }
}
