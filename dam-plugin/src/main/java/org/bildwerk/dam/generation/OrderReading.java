package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.brief.Brief;
import org.bildwerk.dam.brief.Editions;
import org.bildwerk.dam.brief.Prompt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Turns an order into pictures that can be made: spread over its axes, filled with the model's defaults, given seeds,
/// and held against what the model can do and the caller may see. Thread-safe.
final class OrderReading {

    private static final int MOST_PICTURES = 400;
    private static final long SEEDS = 1L << 32;

    private final Models models;
    private final AssetCatalog catalog;
    private final Masks masks;
    private final Editions<Brief> briefs;
    private final Editions<Prompt> prompts;
    private final JdbcClient db;
    private final RandomGenerator random;

    // It asks everyone whose part an order names.
    OrderReading(
            Models models,
            AssetCatalog catalog,
            Masks masks,
            Editions<Brief> briefs,
            Editions<Prompt> prompts,
            JdbcClient db,
            RandomGenerator random) {
        this.models = models;
        this.catalog = catalog;
        this.masks = masks;
        this.briefs = briefs;
        this.prompts = prompts;
        this.db = db;
        this.random = random;
    }

    /// A picture that will be made.
    record Ready(List<String> cell, Models.Installed model, Recipe recipe) {}

    List<Ready> read(Caller caller, GenerationOrder order) {
        long size = order.size();
        requireSome(order);
        if (size > MOST_PICTURES) {
            throw new OrderRefusedException(GenerationRefusal.TOO_MANY_PICTURES, size, MOST_PICTURES);
        }
        long first = random.nextLong(SEEDS);
        var able = new HashMap<String, Able>();
        var ready = new ArrayList<Ready>();
        var checked = new HashSet<Recipe>();
        for (var wanted : order.wanted()) {
            var model = able.computeIfAbsent(wanted.recipe().model(), name -> able(order.generator(), name));
            ready.add(ready(caller, model, wanted, first, checked));
        }
        return ready;
    }

    private static void requireSome(GenerationOrder order) {
        if (order.count() < 1) {
            throw new OrderRefusedException(GenerationRefusal.NO_PICTURES, order.count());
        }
        for (var axis : order.axes()) {
            if (axis.values().isEmpty()) {
                throw new OrderRefusedException(GenerationRefusal.AXIS_EMPTY, axis.parameter());
            }
        }
    }

    /// A model that may be used, with what it can do.
    private record Able(Models.Installed model, Capabilities can) {}

    private Able able(@Nullable String generator, String name) {
        var model = model(generator, name);
        if (!model.card().usable()) {
            throw new OrderRefusedException(
                    GenerationRefusal.MODEL_WITHOUT_LICENCE, model.card().title());
        }
        return new Able(
                model,
                models.generator(model.generator()).capabilities(model.card().name()));
    }

    /// @param checked what the generator has seen of this order: it reads files, and a seed changes nothing for it
    private Ready ready(Caller caller, Able able, GenerationOrder.Wanted wanted, long firstSeed, Set<Recipe> checked) {
        var recipe = wanted.recipe();
        RecipeShape.check(recipe);
        var model = able.model();
        var can = able.can();
        var source = source(caller, recipe);
        RecipeRanges.check(recipe, source);
        var complete = complete(recipe, model.card(), can, source);
        new RecipeCheck(model.card().title(), can).check(complete);
        references(caller, complete.origin());
        if (checked.add(complete.edit().seed(null).recipe())) {
            models.generator(model.generator()).check(complete);
        }
        if (can.seed()) {
            long seed = complete.seed() == null ? firstSeed : complete.seed();
            complete = complete.edit().seed((seed + wanted.number()) % SEEDS).recipe();
        }
        return new Ready(wanted.cell(), model, complete);
    }

    private void references(Caller caller, @Nullable Origin origin) {
        if (origin != null && origin.brief() != null) {
            briefs.get(caller, origin.brief().id(), origin.brief().version());
        }
        if (origin != null && origin.prompt() != null) {
            prompts.get(caller, origin.prompt().id(), origin.prompt().version());
        }
    }

    private Models.Installed model(@Nullable String generator, String name) {
        return name.isBlank()
                ? models.usable().stream()
                        .findFirst()
                        .orElseThrow(() -> new OrderRefusedException(GenerationRefusal.MODEL_NOT_INSTALLED, name))
                : models.require(generator, name);
    }

    /// Fills what the recipe leaves open.
    private static Recipe complete(Recipe recipe, ModelCard card, Capabilities can, @Nullable Version source) {
        var mode = mode(recipe);
        var edit = recipe.edit().mode(mode).making(null).model(card.name(), card.digest());
        var defaults = card.defaults();
        if (defaults != null && can.tuning()) {
            edit.numInferenceSteps(first(recipe.numInferenceSteps(), defaults.numInferenceSteps()));
            edit.guidanceScale(first(recipe.guidanceScale(), defaults.guidanceScale()));
            edit.scheduler(first(recipe.scheduler(), defaults.scheduler()));
        }
        if (mode != GenerationMode.UPSCALE && (recipe.width() == null || recipe.height() == null)) {
            var size = size(recipe, can.sizes(), source);
            edit.size(size.width(), size.height());
        }
        return edit.recipe();
    }

    /// Returns the size to work at: that of the picture with all that is added, unless only a part of it is drawn.
    private static PictureSize size(Recipe recipe, Sizes sizes, @Nullable Version source) {
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        boolean part = inputs.mask() != null && inputs.mask().maskedAreaOnly();
        if (source == null || part) {
            return sizes.preferred().getFirst();
        }
        var added = inputs.borders();
        return sizes.working(
                added == null
                        ? new PictureSize(source.width(), source.height())
                        : new PictureSize(
                                added.left() + source.width() + added.right(),
                                added.top() + source.height() + added.bottom()));
    }

    private static GenerationMode mode(Recipe recipe) {
        if (recipe.mode() != null) {
            return recipe.mode();
        }
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        if (inputs.mask() != null) {
            return GenerationMode.INPAINT;
        }
        if (inputs.borders() != null) {
            return GenerationMode.OUTPAINT;
        }
        return inputs.source() == null ? GenerationMode.TEXT_TO_IMAGE : GenerationMode.IMAGE_TO_IMAGE;
    }

    /// Returns the version that it begins with, if the caller may see it and everything beside it.
    private @Nullable Version source(Caller caller, Recipe recipe) {
        var inputs = recipe.inputs() == null ? Inputs.NONE : recipe.inputs();
        inputs.controls().forEach(control -> version(caller, control.version()));
        var source =
                inputs.source() == null ? null : version(caller, inputs.source().version());
        if (source != null && inputs.mask() != null) {
            masks.requireSize(inputs.mask().sha256(), new PictureSize(source.width(), source.height()));
        }
        return source;
    }

    private Version version(Caller caller, VersionId id) {
        return find(caller, id)
                .orElseThrow(() -> new OrderRefusedException(GenerationRefusal.SOURCE_UNKNOWN, id.toString()));
    }

    /// Finds a version that the caller may see.
    Optional<Version> find(Caller caller, VersionId id) {
        return db.sql("select asset_id from bw_version where id = ?")
                .param(id.value())
                .query((row, number) -> new AssetId(row.getObject("asset_id", UUID.class)))
                .optional()
                .flatMap(asset -> catalog.version(caller, asset, id));
    }

    private static <T> T first(@Nullable T given, T otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }
}
