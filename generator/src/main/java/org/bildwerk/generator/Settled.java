package org.bildwerk.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.dam.generation.TextMode;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.noise.Variation;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.scheduler.SchedulerKind;
import org.bildwerk.generator.text.EmphasisMode;
import org.jspecify.annotations.Nullable;

/// What a recipe left open, settled: by the model's card, its files, or what is usual.
///
/// @param emphasis null where brackets are letters
record Settled(
        SchedulerConfig scheduler,
        int steps,
        double guidance,
        NoiseSource noise,
        @Nullable Variation variation,
        @Nullable EmphasisMode emphasis,
        int clipSkip,
        Sampling sampling) {

    static final int USUAL_STEPS = 20;
    private static final double USUAL_GUIDANCE = 7.5;

    static Settled of(Recipe recipe, Model model, CardFile card) {
        var sampling = Objects.requireNonNullElse(recipe.sampling(), Sampling.PLAIN);
        var text = Objects.requireNonNullElse(recipe.textMode(), new TextMode(null, 0, java.util.List.of()));
        var cardSteps = card.steps();
        var cardGuidance = card.guidanceScale();
        return new Settled(
                scheduler(recipe, model, card, sampling),
                first(recipe.numInferenceSteps(), cardSteps, USUAL_STEPS),
                first(recipe.guidanceScale(), cardGuidance, USUAL_GUIDANCE),
                noise(recipe.noiseSource(), sampling.noiseDtype()),
                variation(sampling),
                emphasis(text.emphasis()),
                text.clipSkip(),
                sampling);
    }

    private static <T> T first(@Nullable T wished, @Nullable T card, T usual) {
        return wished != null ? wished : card != null ? card : usual;
    }

    private static SchedulerConfig scheduler(Recipe recipe, Model model, CardFile card, Sampling sampling) {
        var config = SchedulerConfig.read(model.schedulerConfig());
        var name = recipe.scheduler() != null ? recipe.scheduler() : card.scheduler();
        if (name != null && !name.equals(config.kind().className())) {
            config = config.as(kind(name));
        }
        for (Map.Entry<String, String> option : sampling.schedulerConfig().entrySet()) {
            config = config.with(option.getKey(), value(option.getValue()));
        }
        return config;
    }

    private static SchedulerKind kind(String className) {
        return Arrays.stream(SchedulerKind.values())
                .filter(kind -> kind.className().equals(className))
                .findFirst()
                .orElseThrow(() -> wrong("there is no scheduler " + className));
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("-?\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        return text.matches("-?[0-9.]+(e-?\\d+)?") ? Double.valueOf(text) : text;
    }

    private static NoiseSource noise(@Nullable String name, @Nullable String dtype) {
        return switch (Objects.requireNonNullElse(name, TORCH)) {
            case TORCH -> "float16".equals(dtype) ? NoiseSource.TORCH_CPU_HALF : NoiseSource.TORCH_CPU;
            case PHILOX -> NoiseSource.PHILOX;
            default -> throw wrong("there is no source of noise " + name);
        };
    }

    static final String TORCH = "torch-cpu";
    static final String PHILOX = "philox";

    private static @Nullable Variation variation(Sampling sampling) {
        var seed = sampling.variationSeed();
        var strength = sampling.variationStrength();
        return seed == null || strength == null || strength == 0 ? null : new Variation(seed, strength.floatValue());
    }

    private static @Nullable EmphasisMode emphasis(@Nullable String name) {
        return switch (Objects.requireNonNullElse(name, "original").toLowerCase(Locale.ROOT)) {
            case "none" -> null;
            case "original" -> EmphasisMode.ORIGINAL;
            case "no-norm" -> EmphasisMode.NO_NORM;
            default -> throw wrong("there is no emphasis " + name);
        };
    }

    String noiseName() {
        return noise == NoiseSource.PHILOX ? PHILOX : TORCH;
    }

    /// Returns what to keep of it in the recipe.
    Sampling kept() {
        return new Sampling(
                sampling.schedulerConfig(),
                sampling.guidanceRescale(),
                noise == NoiseSource.TORCH_CPU_HALF ? "float16" : "float32",
                sampling.variationSeed(),
                sampling.variationStrength(),
                sampling.eta());
    }

    String emphasisName() {
        return emphasis == null ? "none" : emphasis == EmphasisMode.ORIGINAL ? "original" : "no-norm";
    }

    float guidanceRescale() {
        var rescale = sampling.guidanceRescale();
        return rescale == null ? 0 : rescale.floatValue();
    }

    static GeneratorRefused wrong(String what) {
        return new GeneratorRefused(GeneratorRefusal.PICTURE_WISH_WRONG, what);
    }
}
