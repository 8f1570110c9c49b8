package org.bildwerk.dam.generation.infotext;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sampling;
import org.jspecify.annotations.Nullable;

/// Puts a recipe into the lines of an infotext, its parameters in the order of the web UI.
final class InfotextLines {

    private static final int HASH_DIGITS = 10;

    private final Recipe recipe;
    private final Map<String, String> pairs = new LinkedHashMap<>();

    private InfotextLines(Recipe recipe) {
        this.recipe = recipe;
    }

    static String of(Recipe recipe) {
        var lines = new InfotextLines(recipe);
        lines.sampling();
        lines.model();
        lines.variation();
        lines.stages();
        lines.rest();
        return lines.text();
    }

    private String text() {
        var text = new StringBuilder(recipe.prompt().strip());
        for (var adapter : recipe.adapters()) {
            text.append(" <lora:%s:%s>".formatted(adapter.name(), number(adapter.weight())));
        }
        var negative = recipe.negativePrompt();
        if (negative != null && !negative.isBlank()) {
            text.append("\nNegative prompt: ").append(negative.strip());
        }
        var parameters = pairs.entrySet().stream()
                .map(pair -> pair.getKey() + ": " + quoted(pair.getValue()))
                .collect(Collectors.joining(", "));
        return text.append('\n').append(parameters).toString().strip();
    }

    private void sampling() {
        put("Steps", recipe.numInferenceSteps());
        var config = new TreeMap<>(config());
        put("Sampler", SamplerNames.sampler(recipe.scheduler(), config));
        put("Schedule type", SamplerNames.scheduleType(config));
        put("CFG scale", recipe.guidanceScale());
        put("Seed", recipe.seed());
        if (recipe.width() != null && recipe.height() != null) {
            put("Size", recipe.width() + "x" + recipe.height());
        }
        config.keySet().removeAll(SamplerNames.SAID);
        if (!config.isEmpty()) {
            pairs.put("Scheduler config", Json.write(config));
        }
    }

    private void model() {
        put("Model hash", shortened(recipe.modelDigest()));
        put("Model", recipe.model().isBlank() ? null : recipe.model());
        put("VAE hash", shortened(recipe.vaeDigest()));
        put("VAE", recipe.vae());
    }

    private void variation() {
        var sampling = recipe.sampling();
        if (sampling != null) {
            put("Variation seed", sampling.variationSeed());
            put("Variation seed strength", sampling.variationStrength());
        }
        var inputs = recipe.inputs();
        var hires = recipe.hires();
        var strength = inputs == null || inputs.source() == null
                ? null
                : inputs.source().strength();
        put("Denoising strength", hires == null ? strength : Double.valueOf(hires.strength()));
        var mode = recipe.textMode();
        if (mode != null && mode.clipSkip() > 0) {
            put("Clip skip", mode.clipSkip() + 1);
        }
        if (sampling != null) {
            put("Eta", sampling.eta());
        }
        put("RNG", SamplerNames.rng(recipe.noiseSource()));
    }

    private void stages() {
        var hires = recipe.hires();
        if (hires != null) {
            put("Hires upscale", hires.scale());
            put("Hires steps", hires.numInferenceSteps());
            put("Hires upscaler", hires.upscaler());
        }
        var inputs = recipe.inputs();
        if (inputs != null && inputs.mask() != null) {
            put("Mask blur", inputs.mask().feather());
        }
        put("Lora hashes", hashes(recipe.adapters()));
        var mode = recipe.textMode();
        put("TI hashes", mode == null ? null : hashes(mode.textualInversions()));
        put("Emphasis", mode == null ? null : SamplerNames.emphasis(mode.emphasis()));
    }

    private static @Nullable String hashes(List<Recipe.Adapter> parts) {
        var hashes = parts.stream()
                .filter(part -> part.digest() != null)
                .map(part -> part.name() + ": " + shortened(part.digest()))
                .collect(Collectors.joining(", "));
        return hashes.isEmpty() ? null : hashes;
    }

    private void rest() {
        recipe.settings().forEach((name, value) -> {
            if (name.matches("\\w[\\w \\-/]{1,99}")) {
                pairs.putIfAbsent(name, value);
            }
        });
        var making = recipe.making();
        pairs.putIfAbsent(
                "Version", making == null || making.version() == null ? "Bildwerk" : "Bildwerk " + making.version());
    }

    private Map<String, String> config() {
        Sampling sampling = recipe.sampling();
        return sampling == null ? Map.of() : sampling.schedulerConfig();
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            pairs.put(name, value instanceof Double decimal ? number(decimal) : value.toString());
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String shortened(@Nullable String digest) {
        return digest == null || digest.length() <= HASH_DIGITS ? digest : digest.substring(0, HASH_DIGITS);
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[,:\\n\"].*") ? Json.write(value) : value;
    }
}
