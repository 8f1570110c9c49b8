package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.quality.GateClosedException;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.studio.link.StudioAddress;
import org.jspecify.annotations.Nullable;

/// What a person does with the pictures on the board.
///
/// @param reader whose language is spoken
/// @param changed told what has to be looked at again
record BoardDeeds(StudioWork work, Component reader, Consumer<List<Asset>> changed) {

    private static final int VARIANTS = 4;

    /// Takes candidates into the library; those that the gate stops stay, and it is said why.
    ///
    /// @return what the gate said of those that it stopped
    Map<AssetId, Verdicts> keep(List<Shot> shots) {
        var stopped = new LinkedHashMap<AssetId, Verdicts>();
        var kept = each(shots, asset -> {
            try {
                work.keep(asset.id());
            } catch (GateClosedException closed) {
                stopped.put(asset.id(), closed.verdicts());
                throw closed;
            }
        });
        if (!kept.isEmpty()) {
            Toast.tell(said("board.keptDone", kept.size()));
        }
        return stopped;
    }

    /// Puts candidates into the bin; they can be taken back.
    void drop(List<Shot> shots) {
        var dropped = each(shots, asset -> work.drop(asset.id()));
        if (!dropped.isEmpty()) {
            Toast.undoable(said("board.droppedDone", dropped.size()), said("undo"), () -> {
                dropped.forEach(asset -> work.takeBack(asset.id()));
                again(dropped);
            });
        }
    }

    private List<Asset> each(List<Shot> shots, Consumer<Asset> deed) {
        var done = new ArrayList<Asset>();
        var refused = new ArrayList<DamException>();
        for (var asset : candidates(shots)) {
            try {
                deed.accept(asset);
                done.add(asset);
            } catch (DamException why) {
                refused.add(why);
            }
        }
        again(done);
        tell(refused);
        return done;
    }

    /// Tells why pictures stay as they are: of several the first reason, for the tiles say the others.
    private void tell(List<DamException> refused) {
        if (!refused.isEmpty()) {
            var why = why(refused.getFirst());
            Toast.failure(refused.size() == 1 ? why : said("board.stay", refused.size(), why));
        }
    }

    // The gate names a picture by a key that the board does not show.
    private String why(DamException refused) {
        if (refused instanceof GateClosedException closed) {
            var checks = closed.verdicts().blocking().stream()
                    .map(each -> CheckName.of(reader, each.check()))
                    .collect(Collectors.joining(", "));
            return said("board.stopped", checks);
        }
        return Refusals.of(reader, refused);
    }

    private void again(List<Asset> assets) {
        changed.accept(work.assets(assets.stream().map(Asset::id).toList()));
    }

    private static List<Asset> candidates(List<Shot> shots) {
        return shots.stream()
                .filter(Shot::candidate)
                .flatMap(shot -> Stream.ofNullable(shot.asset()))
                .toList();
    }

    /// Returns an order for variants of a picture: its own recipe, begun with the picture itself, or with other seeds
    /// where the model cannot begin with one.
    GenerationOrder variants(Shot shot, boolean strong) {
        var wanted = shot.order().order();
        var recipe = shot.item().recipe();
        var asset = Objects.requireNonNull(shot.asset(), "only what is made is varied");
        var installed = work.models().stream()
                .filter(each -> each.card().name().equals(recipe.model()))
                .findFirst();
        boolean begins = installed
                .map(each -> work.capabilities(each).modes().contains(GenerationMode.IMAGE_TO_IMAGE))
                .orElse(false);
        var edit = recipe.edit().seed(null).making(null);
        if (begins) {
            var controls = recipe.inputs() == null
                    ? List.<Inputs.Control>of()
                    : recipe.inputs().controls();
            double strength = strong ? StudioAddress.STRONG : StudioAddress.SUBTLE;
            var source = new Inputs.Source(asset.version().id(), null, strength);
            edit.numInferenceSteps(enough(recipe, installed.get().card(), strength))
                    .mode(GenerationMode.IMAGE_TO_IMAGE)
                    .hires(null)
                    .inputs(new Inputs(source, null, null, controls));
            if (recipe.mode() != GenerationMode.TEXT_TO_IMAGE) {
                // The size that it was worked at is not its own.
                edit.size(null, null);
            }
        }
        return new GenerationOrder(wanted.generator(), edit.recipe(), VARIANTS, List.of(), 0);
    }

    /// Returns steps of which at least one is left at the strength: of few, the strength may leave none.
    private static @Nullable Integer enough(Recipe recipe, ModelCard card, double strength) {
        var defaults = card.defaults();
        var steps = recipe.numInferenceSteps();
        var taken = steps == null && defaults != null ? Integer.valueOf(defaults.numInferenceSteps()) : steps;
        return taken == null || taken * strength >= 1 ? steps : Integer.valueOf((int) Math.ceil(1 / strength));
    }

    private String said(String key, Object... values) {
        return reader.getTranslation(key, values);
    }
}
