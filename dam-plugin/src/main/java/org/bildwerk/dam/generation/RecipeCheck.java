package org.bildwerk.dam.generation;

import static org.bildwerk.dam.generation.GenerationRefusal.GUIDANCE_OUT_OF_RANGE;
import static org.bildwerk.dam.generation.GenerationRefusal.MASK_MISSING;
import static org.bildwerk.dam.generation.GenerationRefusal.MODE_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.NEGATIVE_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.PART_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.PROMPT_MISSING;
import static org.bildwerk.dam.generation.GenerationRefusal.PROMPT_TOO_LONG;
import static org.bildwerk.dam.generation.GenerationRefusal.SCHEDULER_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.SEED_OUT_OF_RANGE;
import static org.bildwerk.dam.generation.GenerationRefusal.SEED_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.SIZE_NOT_OFFERED;
import static org.bildwerk.dam.generation.GenerationRefusal.SIZE_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.SOURCE_MISSING;
import static org.bildwerk.dam.generation.GenerationRefusal.STEPS_OUT_OF_RANGE;
import static org.bildwerk.dam.generation.GenerationRefusal.STRENGTH_OUT_OF_RANGE;
import static org.bildwerk.dam.generation.GenerationRefusal.TUNING_UNSUPPORTED;
import static org.bildwerk.dam.generation.GenerationRefusal.VALUE_UNKNOWN;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds a wanted recipe against what its model can do. What the model cannot is refused by name. Immutable.
///
/// @param model how people call it
record RecipeCheck(String model, Capabilities can) {

    private static final int MOST_STEPS = 1000;
    private static final int MOST_GUIDANCE = 100;
    private static final int MOST_CHARACTERS = 50_000;

    private static final List<String> DTYPES = List.of("float32", "float16");

    // The number of a seed is that of a 32-bit generator; larger ones would quietly be another seed.
    private static final long LAST_SEED = 0xffff_ffffL;

    void check(Recipe recipe) {
        var mode = Objects.requireNonNull(recipe.mode(), "completed before");
        refuse(!can.modes().contains(mode), MODE_UNSUPPORTED, model, mode);
        prompts(recipe, mode);
        tuning(recipe);
        refuse(recipe.seed() != null && !can.seed(), SEED_UNSUPPORTED, model);
        var seed = recipe.seed();
        refuse(seed != null && (seed < 0 || seed > LAST_SEED), SEED_OUT_OF_RANGE, LAST_SEED, String.valueOf(seed));
        size(recipe, mode);
        parts(recipe);
        inputs(recipe, mode);
    }

    private void prompts(Recipe recipe, GenerationMode mode) {
        var negative = recipe.negativePrompt();
        refuse(recipe.prompt().isBlank() && mode != GenerationMode.UPSCALE, PROMPT_MISSING);
        refuse(negative != null && !negative.isBlank() && !can.negativePrompt(), NEGATIVE_UNSUPPORTED, model);
        int longest = Math.max(recipe.prompt().length(), negative == null ? 0 : negative.length());
        refuse(longest > MOST_CHARACTERS, PROMPT_TOO_LONG, MOST_CHARACTERS, longest);
    }

    private void tuning(Recipe recipe) {
        var steps = recipe.numInferenceSteps();
        var guidance = recipe.guidanceScale();
        var scheduler = recipe.scheduler();
        refuse(!can.tuning() && (steps != null || guidance != null || scheduler != null), TUNING_UNSUPPORTED, model);
        refuse(
                steps != null && (steps < 1 || steps > MOST_STEPS),
                STEPS_OUT_OF_RANGE,
                MOST_STEPS,
                String.valueOf(steps));
        refuse(
                guidance != null && !(guidance >= 0 && guidance <= MOST_GUIDANCE),
                GUIDANCE_OUT_OF_RANGE,
                MOST_GUIDANCE,
                String.valueOf(guidance));
        refuse(
                scheduler != null && !can.schedulers().contains(scheduler),
                SCHEDULER_UNSUPPORTED,
                model,
                String.valueOf(scheduler));
    }

    private void size(Recipe recipe, GenerationMode mode) {
        var width = recipe.width();
        var height = recipe.height();
        if (mode != GenerationMode.UPSCALE && width != null && height != null) {
            size(width, height, can.sizes());
        }
    }

    private void size(int width, int height, Sizes sizes) {
        boolean possible = width > 0 && height > 0 && sizes.allows(new PictureSize(width, height));
        var wanted = width + "×" + height;
        if (sizes.onlyPreferred()) {
            var offered = sizes.preferred().stream().map(PictureSize::toString).collect(Collectors.joining(", "));
            refuse(!possible, SIZE_NOT_OFFERED, model, wanted, offered);
        }
        refuse(!possible, SIZE_UNSUPPORTED, model, wanted, sizes.least(), sizes.most(), sizes.multipleOf());
    }

    private void parts(Recipe recipe) {
        refuse(recipe.vae() != null, PART_UNSUPPORTED, String.valueOf(recipe.vae()), model);
        known("noiseSource", recipe.noiseSource(), can.noiseSources());
        known(
                "sampling.noiseDtype",
                recipe.sampling() == null ? null : recipe.sampling().noiseDtype(),
                DTYPES);

        recipe.adapters().forEach(adapter -> fits(can.adapters(), adapter.name()));
        var hires = recipe.hires();
        if (hires != null && !hires.upscaler().equals("latent")) {
            fits(can.upscalers(), hires.upscaler());
        }
        if (recipe.inputs() != null) {
            recipe.inputs().controls().forEach(control -> fits(can.controls(), control.model()));
        }
    }

    private static void known(String name, @Nullable String value, List<String> names) {
        refuse(
                value != null && !names.contains(value),
                VALUE_UNKNOWN,
                name,
                String.join(", ", names),
                String.valueOf(value));
    }

    private void fits(List<String> known, String name) {
        refuse(!known.contains(name), PART_UNSUPPORTED, name, model);
    }

    private void inputs(Recipe recipe, GenerationMode mode) {
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        refuse(mode.needsSource() && inputs.source() == null, SOURCE_MISSING, mode);
        refuse(mode.needsMask() && inputs.mask() == null, MASK_MISSING);
        if (inputs.source() != null && inputs.source().strength() != null) {
            double strength = inputs.source().strength();
            refuse(!(strength > 0 && strength <= 1), STRENGTH_OUT_OF_RANGE, strength);
        }
    }

    private static void refuse(boolean wrong, GenerationRefusal refusal, Object... arguments) {
        if (wrong) {
            throw new OrderRefusedException(refusal, arguments);
        }
    }
}
