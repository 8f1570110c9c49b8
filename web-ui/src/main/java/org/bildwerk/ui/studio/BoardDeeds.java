package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.studio.link.StudioAddress;

/// What a person does with the pictures on the board.
///
/// @param reader whose language is spoken
/// @param changed told what has to be looked at again
record BoardDeeds(StudioWork work, Component reader, Consumer<List<Asset>> changed) {

    private static final int VARIANTS = 4;

    /// Takes candidates into the library; those that the gate stops stay, and it is said why.
    void keep(List<Shot> shots) {
        var kept = each(shots, asset -> work.keep(asset.id()));
        if (!kept.isEmpty()) {
            Toast.tell(said("board.keptDone", kept.size()));
        }
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
            var why = Refusals.of(reader, refused.getFirst());
            Toast.failure(refused.size() == 1 ? why : said("board.stay", refused.size(), why));
        }
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
            var source =
                    new Inputs.Source(asset.version().id(), null, strong ? StudioAddress.STRONG : StudioAddress.SUBTLE);
            edit.mode(GenerationMode.IMAGE_TO_IMAGE).hires(null).inputs(new Inputs(source, null, null, controls));
            if (recipe.mode() != GenerationMode.TEXT_TO_IMAGE) {
                // The size that it was worked at is not its own.
                edit.size(null, null);
            }
        }
        return new GenerationOrder(wanted.generator(), edit.recipe(), VARIANTS, List.of(), 0);
    }

    private String said(String key, Object... values) {
        return reader.getTranslation(key, values);
    }
}
