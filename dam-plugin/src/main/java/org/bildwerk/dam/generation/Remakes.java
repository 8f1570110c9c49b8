package org.bildwerk.dam.generation;

import static org.bildwerk.dam.generation.Remake.Cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds the recipes of pictures against what is installed here: can they be made again, and will they be the same?
/// Thread-safe.
public final class Remakes {

    private final JdbcClient db;
    private final AssetCatalog catalog;
    private final Models models;
    private final OrderReading reading;
    private final Masks masks;

    // It reads a recipe and looks everywhere for its parts.
    Remakes(JdbcClient db, AssetCatalog catalog, Models models, OrderReading reading, Masks masks) {
        this.db = db;
        this.catalog = catalog;
        this.models = models;
        this.reading = reading;
        this.masks = masks;
    }

    /// Returns the recipe of the asset's current version, our own or found in its file; empty where none is known.
    ///
    /// @throws org.bildwerk.dam.asset.AssetNotFoundException if the caller may not see it
    public Optional<Recipe> recipe(Caller caller, AssetId id) {
        return db.sql("select body from bw_recipe where version_id = ?")
                .param(catalog.get(caller, id).version().id().value())
                .query(String.class)
                .optional()
                .map(body -> Json.mapper().readValue(body, Recipe.class));
    }

    /// Tells whether the asset's current version can be made again; empty where no recipe is known.
    public Optional<Remake> of(Caller caller, AssetId id) {
        return recipe(caller, id).map(recipe -> remake(caller, recipe));
    }

    private Remake remake(Caller caller, Recipe recipe) {
        var reasons = new ArrayList<Remake.Reason>();
        if (recipe.format() == 0) {
            reasons.add(new Remake.Reason(Cause.FOREIGN_RECIPE, null, null));
        }
        var made = recipe.making();
        var model = models.find(made == null ? null : made.generator(), recipe.model())
                .or(() -> models.find(null, recipe.model()));
        inputs(caller, recipe, reasons);
        if (model.isEmpty()) {
            reasons.add(new Remake.Reason(Cause.MODEL_MISSING, recipe.model(), null));
            return new Remake(recipe, null, reasons);
        }
        if (!model.get().card().usable()) {
            reasons.add(new Remake.Reason(Cause.MODEL_UNLICENSED, recipe.model(), null));
        }
        var generator = models.generator(model.get().generator());
        model(recipe, model.get().card(), reasons);
        parts(recipe, model.get().generator(), reasons);
        making(recipe, generator, reasons);
        return new Remake(recipe.edit().making(null).recipe(), generator.name(), reasons);
    }

    private static void model(Recipe recipe, ModelCard card, List<Remake.Reason> reasons) {
        var was = recipe.modelDigest();
        if (was == null || card.digest() == null) {
            reasons.add(new Remake.Reason(Cause.MODEL_DIGEST_UNKNOWN, was, card.digest()));
        } else if (!same(was, card.digest())) {
            reasons.add(new Remake.Reason(Cause.MODEL_CHANGED, was, card.digest()));
        }
    }

    private void parts(Recipe recipe, String generator, List<Remake.Reason> reasons) {
        recipe.adapters().forEach(adapter -> part(generator, adapter.name(), adapter.digest(), reasons));
        var text = recipe.textMode();
        if (text != null) {
            text.textualInversions().forEach(words -> part(generator, words.name(), words.digest(), reasons));
        }
        if (recipe.inputs() != null) {
            recipe.inputs().controls().forEach(control -> part(generator, control.model(), control.digest(), reasons));
        }
        var hires = recipe.hires();
        if (hires != null && !hires.upscaler().equals("latent")) {
            part(generator, hires.upscaler(), hires.digest(), reasons);
        }
    }

    private void part(String generator, String name, @Nullable String was, List<Remake.Reason> reasons) {
        var card = models.part(generator, name);
        var is = card.map(ModelCard::digest).orElse(null);
        if (card.isEmpty()) {
            reasons.add(new Remake.Reason(Cause.PART_MISSING, name, null));
        } else if (was == null || is == null) {
            reasons.add(new Remake.Reason(Cause.PART_DIGEST_UNKNOWN, name, is));
        } else if (!same(was, is)) {
            reasons.add(new Remake.Reason(Cause.PART_CHANGED, was, is));
        }
    }

    private static void making(Recipe recipe, ImageGenerator generator, List<Remake.Reason> reasons) {
        var can = generator.capabilities(recipe.model());
        if (!can.bitExact()) {
            reasons.add(new Remake.Reason(Cause.NOT_REPEATABLE, null, generator.name()));
        }
        if (recipe.seed() == null) {
            reasons.add(new Remake.Reason(Cause.SEED_UNKNOWN, null, null));
        }
        var noise = recipe.noiseSource();
        if (noise == null) {
            reasons.add(new Remake.Reason(Cause.NOISE_SOURCE_UNKNOWN, null, null));
        } else if (!can.noiseSources().contains(noise)) {
            reasons.add(new Remake.Reason(Cause.NOISE_SOURCE_MISSING, noise, String.join(", ", can.noiseSources())));
        }
        var made = recipe.making();
        var was = made == null ? null : made.deviceClass();
        var is = generator.deviceClass().orElse(null);
        if (was == null || is == null) {
            reasons.add(new Remake.Reason(Cause.DEVICE_UNKNOWN, was, is));
        } else if (!Objects.equals(was, is)) {
            reasons.add(new Remake.Reason(Cause.DEVICE_OTHER, was, is));
        }
        if (made != null && made.batchSize() > 1) {
            reasons.add(new Remake.Reason(Cause.BATCH_OTHER, String.valueOf(made.batchSize()), "1"));
        }
    }

    private void inputs(Caller caller, Recipe recipe, List<Remake.Reason> reasons) {
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        var versions = new ArrayList<>(
                inputs.controls().stream().map(Inputs.Control::version).toList());
        if (inputs.source() != null) {
            versions.addFirst(inputs.source().version());
        }
        versions.stream()
                .filter(version -> reading.find(caller, version).isEmpty())
                .forEach(gone -> reasons.add(new Remake.Reason(Cause.SOURCE_GONE, gone.toString(), null)));
        if (inputs.mask() != null && !masks.has(inputs.mask().sha256())) {
            reasons.add(new Remake.Reason(Cause.MASK_GONE, inputs.mask().sha256(), null));
        }
    }

    // Files from elsewhere shorten digests.
    private static boolean same(String was, String is) {
        return was.length() >= 8 && is.startsWith(was);
    }
}
