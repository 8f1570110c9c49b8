package org.bildwerk.dam.provenance.evidence.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Collects a recipe from loose statements; what is no number where one belongs, or out of all reason, is left out. Not
/// thread-safe.
final class RecipeNotes {

    private static final int LONGEST_PROMPT = 50_000;
    private static final int LONGEST_SETTING = 4_000;
    private static final int MOST_SETTINGS = 200;
    private static final int MOST_ADAPTERS = 100;
    private static final int LARGEST_SIDE = 100_000;

    private final TreeMap<String, String> settings = new TreeMap<>();
    private final List<Recipe.Adapter> adapters = new ArrayList<>();
    private @Nullable String model;
    private @Nullable String modelDigest;
    private @Nullable String prompt;
    private @Nullable String negativePrompt;
    private @Nullable Long seed;
    private @Nullable String noiseSource;
    private @Nullable String scheduler;
    private @Nullable Integer steps;
    private @Nullable Double guidance;
    private @Nullable Integer width;
    private @Nullable Integer height;
    private @Nullable String vae;

    RecipeNotes model(@Nullable String name) {
        model = model == null ? Plain.textOrNull(name, 300) : model;
        return this;
    }

    /// Takes a digest: the whole SHA-256 as such, anything shorter among the settings.
    RecipeNotes modelHash(@Nullable String hash) {
        if (hash == null) {
            return this;
        }
        var bare = hash.startsWith("0x") ? hash.substring(2) : hash;
        if (bare.matches("[0-9a-fA-F]{64}")) {
            modelDigest = bare.toLowerCase(java.util.Locale.ROOT);
            return this;
        }
        return set("Model hash", hash);
    }

    RecipeNotes prompt(@Nullable String text) {
        prompt = prompt == null ? Plain.textOrNull(text, LONGEST_PROMPT) : prompt;
        return this;
    }

    RecipeNotes negativePrompt(@Nullable String text) {
        negativePrompt = negativePrompt == null ? Plain.textOrNull(text, LONGEST_PROMPT) : negativePrompt;
        return this;
    }

    RecipeNotes seed(@Nullable String text) {
        seed = seed == null ? whole(text) : seed;
        return this;
    }

    RecipeNotes noiseSource(@Nullable String name) {
        noiseSource = name;
        return this;
    }

    /// Takes the sampler as the software names it; diffusers' name where it has one, the given one among the settings.
    RecipeNotes sampler(@Nullable String name) {
        if (name != null && scheduler == null) {
            scheduler = Samplers.diffusers(name);
            set("Sampler", name);
        }
        return this;
    }

    RecipeNotes steps(@Nullable String text) {
        var count = whole(text);
        steps = count != null && count >= 0 && count <= 100_000 ? Integer.valueOf(count.intValue()) : steps;
        return this;
    }

    RecipeNotes guidance(@Nullable String text) {
        guidance = guidance == null ? decimal(text) : guidance;
        return this;
    }

    RecipeNotes size(@Nullable String wide, @Nullable String high) {
        var x = whole(wide);
        var y = whole(high);
        if (width == null && x != null && y != null && x > 0 && y > 0 && x <= LARGEST_SIDE && y <= LARGEST_SIDE) {
            width = x.intValue();
            height = y.intValue();
        }
        return this;
    }

    RecipeNotes vae(@Nullable String name) {
        vae = vae == null ? Plain.textOrNull(name, 300) : vae;
        return this;
    }

    RecipeNotes adapter(@Nullable String name, @Nullable String digest, @Nullable String weight) {
        var plain = Plain.textOrNull(name, 300);
        if (plain != null && adapters.size() < MOST_ADAPTERS) {
            var given = decimal(weight);
            adapters.add(new Recipe.Adapter(plain, Plain.textOrNull(digest, 100), given == null ? 1 : given));
        }
        return this;
    }

    RecipeNotes set(String name, @Nullable String value) {
        var plain = Plain.textOrNull(value, LONGEST_SETTING);
        var key = Plain.line(name);
        if (plain != null && !key.isEmpty() && settings.size() < MOST_SETTINGS) {
            settings.putIfAbsent(key, plain);
        }
        return this;
    }

    /// Notes whatever plain values of the object are not among the names.
    RecipeNotes rest(JsonNode object, List<String> but) {
        for (var entry : object.properties()) {
            if (!but.contains(entry.getKey()) && entry.getValue().isValueNode()) {
                set(entry.getKey(), text(entry.getValue()));
            }
        }
        return this;
    }

    boolean isEmpty() {
        return prompt == null && model == null && seed == null && steps == null && settings.isEmpty();
    }

    Recipe recipe() {
        return new Recipe(
                model == null ? "" : model,
                modelDigest,
                prompt == null ? "" : prompt,
                negativePrompt,
                seed,
                noiseSource,
                scheduler,
                steps,
                guidance,
                width,
                height,
                vae,
                adapters,
                settings);
    }

    /// Returns a text, number or truth value as text; null for anything else.
    static @Nullable String text(@Nullable JsonNode node) {
        return node == null || !node.isValueNode() || node.isNull() ? null : node.asString(null);
    }

    /// Returns the plain value of the first of the names that has one.
    static @Nullable String text(JsonNode object, String... names) {
        for (var name : names) {
            var text = text(object.get(name));
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Long whole(@Nullable String text) {
        try {
            return text == null || text.length() > 30
                    ? null
                    : new java.math.BigDecimal(text.strip()).toBigInteger().longValue();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double decimal(@Nullable String text) {
        try {
            var value = text == null || text.length() > 30 ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
