package org.bildwerk.dam.generation.infotext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Sampling;
import org.bildwerk.dam.generation.TextMode;
import org.bildwerk.dam.provenance.evidence.generator.BoundedJson;
import org.bildwerk.dam.provenance.evidence.generator.Found;
import org.jspecify.annotations.Nullable;

/// Makes a recipe that can be wanted of one that was found: what a foreign program calls a setting goes where ours
/// has a field for it. Not thread-safe.
final class FoundRecipe {

    private static final Pattern ADAPTER_TAG = Pattern.compile("\\s?<(?:lora|lyco|locon):[^<>]{1,400}>");
    // They say nothing about how the picture comes out.
    private static final List<String> ABOUT_THE_FILE =
            List.of("Version", "App", "User", "Model hash", "VAE hash", "TI hashes", "Lora hashes");

    private final SortedMap<String, String> left;
    private final List<String> unclear = new ArrayList<>();

    private FoundRecipe(Map<String, String> settings) {
        this.left = new TreeMap<>(settings);
    }

    static Infotext.Read of(Found found, Recipe recipe) {
        return new FoundRecipe(recipe.settings()).read(found, recipe);
    }

    private Infotext.Read read(Found found, Recipe recipe) {
        var edit = recipe.edit()
                .prompt(ADAPTER_TAG.matcher(recipe.prompt()).replaceAll("").strip())
                .hires(hires())
                .sampling(sampling(recipe))
                .textMode(textMode());
        unclear.addAll(found.warnings());
        left.forEach((name, value) -> {
            if (!ABOUT_THE_FILE.contains(name)) {
                unclear.add(name + ": " + value);
            }
        });
        return new Infotext.Read(found.software(), edit.recipe(), unclear);
    }

    private @Nullable Sampling sampling(Recipe recipe) {
        var config = new TreeMap<String, String>();
        var sampler = left.getOrDefault("Sampler", "").toLowerCase(Locale.ROOT);
        var schedule = left.getOrDefault("Schedule type", "").toLowerCase(Locale.ROOT);
        if (recipe.scheduler() != null) {
            left.remove("Sampler");
            if (sampler.contains("sde") && sampler.contains("2m")) {
                config.put(SamplerNames.ALGORITHM, SamplerNames.SDE);
            }
            schedule(config, sampler, schedule);
        }
        ownConfig(config);
        var sampling = new Sampling(
                config, null, null, whole("Variation seed"), number("Variation seed strength"), number("Eta"));
        return sampling.equals(Sampling.PLAIN) ? null : sampling;
    }

    private void schedule(Map<String, String> config, String sampler, String schedule) {
        boolean known = true;
        if (schedule.equals("karras") || schedule.isEmpty() && sampler.endsWith("karras")) {
            config.put(SamplerNames.KARRAS, "true");
        } else if (schedule.equals("exponential") || schedule.isEmpty() && sampler.endsWith("exponential")) {
            config.put(SamplerNames.EXPONENTIAL, "true");
        } else {
            known = schedule.isEmpty() || schedule.equals("automatic");
        }
        if (known) {
            left.remove("Schedule type");
        }
    }

    private void ownConfig(Map<String, String> config) {
        var own = left.get("Scheduler config");
        if (own != null) {
            BoundedJson.object(own).ifPresent(json -> {
                json.properties()
                        .forEach(entry ->
                                config.put(entry.getKey(), entry.getValue().asString("")));
                left.remove("Scheduler config");
            });
        }
    }

    private @Nullable TextMode textMode() {
        var skip = whole("Clip skip");
        var emphasis = SamplerNames.ourEmphasis(left.get("Emphasis"));
        if (emphasis != null) {
            left.remove("Emphasis");
        }
        return skip == null && emphasis == null
                ? null
                : new TextMode(emphasis, skip == null ? 0 : (int) Math.clamp(skip - 1, 0, 100), List.of());
    }

    private @Nullable Hires hires() {
        var scale = peek("Hires upscale");
        var upscaler = left.get("Hires upscaler");
        if (scale == null || upscaler == null || !(scale > 1 && scale <= 8)) {
            return null;
        }
        var strength = peek("Denoising strength");
        if (strength != null && !(strength >= 0 && strength <= 1)) {
            return null;
        }
        left.keySet().removeAll(List.of("Hires upscale", "Hires upscaler"));
        left.remove("Denoising strength");
        var steps = whole("Hires steps");
        var name = upscaler.toLowerCase(Locale.ROOT).startsWith("latent") ? "latent" : upscaler;
        return new Hires(
                scale,
                name,
                null,
                strength == null ? 0 : strength,
                steps == null ? 0 : (int) Math.clamp(steps, 0, 100_000));
    }

    private @Nullable Double peek(String name) {
        var text = left.get(name);
        try {
            var value = text == null || text.length() > 30 ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Double number(String name) {
        var value = peek(name);
        if (value != null) {
            left.remove(name);
        }
        return value;
    }

    private @Nullable Long whole(String name) {
        var text = left.getOrDefault(name, "").strip();
        if (!text.matches("\\d{1,18}")) {
            return null;
        }
        left.remove(name);
        return Long.valueOf(text);
    }
}
