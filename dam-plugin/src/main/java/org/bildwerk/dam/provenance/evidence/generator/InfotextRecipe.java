package org.bildwerk.dam.provenance.evidence.generator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bildwerk.dam.generation.Recipe;
import org.jspecify.annotations.Nullable;

/// Turns the parts of an infotext into a recipe.
final class InfotextRecipe {

    private static final Pattern ADAPTER =
            Pattern.compile("<(?:lora|lyco|locon):([^:<>]{1,200})(?::([-+.\\d]{1,12}))?[^<>]{0,100}>");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})\\s?[xX×]\\s?(\\d{1,6})");
    private static final List<String> TAKEN = List.of(
            "Steps", "Sampler", "CFG scale", "Seed", "Size", "Model", "Model hash", "VAE", "Lora hashes", "RNG");

    private InfotextRecipe() {}

    static Recipe of(InfotextParts parts) {
        var parameters = parts.parameters();
        var notes = new RecipeNotes()
                .prompt(parts.prompt())
                .negativePrompt(parts.negativePrompt())
                .steps(parameters.get("Steps"))
                .sampler(parameters.get("Sampler"))
                .guidance(parameters.get("CFG scale"))
                .seed(parameters.get("Seed"))
                .model(parameters.get("Model"))
                .modelHash(parameters.get("Model hash"))
                .vae(parameters.get("VAE"))
                .noiseSource(noiseSource(parameters.get("RNG")));
        size(notes, parameters.get("Size"));
        adapters(notes, parts.prompt(), hashes(parameters.get("Lora hashes")));
        parameters.forEach((name, value) -> {
            if (!TAKEN.contains(name)) {
                notes.set(name, value);
            }
        });
        return notes.recipe();
    }

    /// Notes the size written as `512x768`.
    static void size(RecipeNotes notes, @Nullable String size) {
        var matcher = SIZE.matcher(size == null ? "" : size.strip());
        if (matcher.matches()) {
            notes.size(matcher.group(1), matcher.group(2));
        }
    }

    private static void adapters(RecipeNotes notes, String prompt, Map<String, String> hashes) {
        var left = new HashMap<>(hashes);
        var matcher = ADAPTER.matcher(prompt);
        while (matcher.find()) {
            var name = matcher.group(1).strip();
            notes.adapter(name, hashes.get(name), matcher.group(2));
            left.remove(name);
        }
        left.keySet().stream().sorted().forEach(name -> notes.adapter(name, left.get(name), null));
    }

    private static Map<String, String> hashes(@Nullable String text) {
        var hashes = new HashMap<String, String>();
        if (text != null) {
            for (var pair : text.split(",", 101)) {
                int colon = pair.lastIndexOf(':');
                if (colon > 0 && hashes.size() < 100) {
                    hashes.put(
                            pair.substring(0, colon).strip(),
                            pair.substring(colon + 1).strip());
                }
            }
        }
        return hashes;
    }

    // The web UI leaves the setting out where it is the default, the GPU.
    private static String noiseSource(@Nullable String setting) {
        return switch (setting == null ? "GPU" : setting) {
            case "CPU" -> "torch-cpu";
            case "NV" -> "cuda-philox";
            default -> "torch-cuda";
        };
    }
}
