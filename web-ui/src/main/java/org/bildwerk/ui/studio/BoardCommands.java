package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationOrder;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.KeysDialog;
import org.bildwerk.ui.kit.Refusals;
import org.bildwerk.ui.kit.Toast;
import org.bildwerk.ui.quality.WaiverDialog;

/// Leads what a person asks of the board to who does it: the service, the form, or a dialog.
///
/// @param reader whose language is spoken
/// @param bench told what became of it
record BoardCommands(
        StudioWork work, Component reader, BoardState state, OrderForm form, BoardDeeds deeds, Bench bench) {

    private static final List<String> KEYS = List.of(
            "arrows",
            "shiftArrows",
            "space",
            "enter",
            "studioKeep",
            "studioDrop",
            "studioVary",
            "studioVaryStrong",
            "studioUpscale",
            "studioInpaint",
            "studioGuide",
            "studioCompare",
            "studioRecipe",
            "studioMake",
            "keys");

    /// Where the board is.
    interface Bench {

        /// This order is new or stands otherwise.
        void taken(Generation order);

        void judged(AssetId asset, Verdicts verdicts);

        /// This picture has to be looked at.
        void stay(AssetId asset);

        /// Nothing is selected any more.
        void leave();

        /// Other orders are listed than before.
        void listed();
    }

    void make(GenerationOrder order) {
        try {
            bench.taken(work.order(order));
        } catch (DamException refused) {
            Toast.failure(Refusals.of(reader, refused));
        }
    }

    void stop(GenerationId order) {
        bench.taken(work.cancel(order, null));
    }

    /// Carries out a deed with a whole order.
    void order(String name, GenerationId id) {
        switch (name) {
            case "cancel-order" -> stop(id);
            case "retry" -> bench.taken(work.retry(id));
            case "put-away" -> putAway(id);
            case "again" ->
                state.orders().stream()
                        .filter(order -> order.id().equals(id))
                        .findFirst()
                        .ifPresent(order -> again(order.order()));
            default -> throw new IllegalArgumentException("Unknown deed with an order: " + name);
        }
    }

    private void putAway(GenerationId id) {
        work.putAway(id, true);
        bench.listed();
        Toast.undoable(reader.getTranslation("board.putAwayDone"), reader.getTranslation("undo"), () -> {
            work.putAway(id, false);
            bench.listed();
        });
    }

    /// Carries out a deed with pictures.
    void act(String name, List<Shot> shots) {
        switch (name) {
            case "keys" -> new KeysDialog(KEYS).open();
            case "leave" -> bench.leave();
            case "make" -> form.order();
            case "keep" -> keep(shots);
            case "drop" -> deeds.drop(shots);
            case "cancel" ->
                shots.forEach(shot ->
                        bench.taken(work.cancel(shot.order().id(), shot.item().id())));
            case "compare", "look" -> compare(shots);
            default -> shots.stream().findFirst().ifPresent(shot -> act(name, shot));
        }
    }

    /// What the gate stops is shown with its verdicts, which may be of a newer profile than those on the tiles.
    private void keep(List<Shot> shots) {
        var stopped = deeds.keep(shots);
        stopped.forEach(bench::judged);
        if (stopped.size() == 1) {
            bench.stay(stopped.keySet().iterator().next());
        }
    }

    private void compare(List<Shot> shots) {
        if (shots.stream().anyMatch(Shot::made)) {
            new CompareShots(work, shots).open();
        }
    }

    private void act(String name, Shot shot) {
        var asset = shot.asset();
        if (name.equals("recipe")) {
            again(new GenerationOrder(shot.item().generator(), shot.item().recipe(), 1, List.of(), 0));
        } else if (shot.made() && asset != null) {
            with(name, shot, asset);
        }
    }

    private void with(String name, Shot shot, Asset asset) {
        switch (name) {
            case "vary-subtle" -> make(deeds.variants(shot, false));
            case "vary-strong" -> make(deeds.variants(shot, true));
            case "remake" -> work.remake(asset.id()).map(Remake::order).ifPresent(this::make);
            case "upscale" -> begin(asset, GenerationMode.UPSCALE);
            case "inpaint" -> begin(asset, GenerationMode.INPAINT);
            case "guide" -> guide(asset);
            case "open" -> {
                if (shot.kept()) {
                    UI.getCurrent().navigate("asset/" + asset.id());
                } else {
                    compare(List.of(shot));
                }
            }
            default -> throw new IllegalArgumentException("Unknown command of the board: " + name);
        }
    }

    private void again(GenerationOrder order) {
        var left = form.show(order, true);
        if (!left.isEmpty()) {
            Toast.tell(reader.getTranslation("studio.infotextRest", String.join(", ", left)));
        }
    }

    /// Begins with a picture, where the chosen model can.
    void begin(Asset asset, GenerationMode mode) {
        if (!form.begin(asset, mode)) {
            Toast.tell(reader.getTranslation("studio.cannot", reader.getTranslation("task." + mode.key())));
        }
    }

    /// Is guided by a picture, where the chosen model can.
    void guide(Asset asset) {
        if (!form.guide(asset)) {
            Toast.tell(reader.getTranslation("studio.cannotGuide"));
        }
    }

    /// Lets a picture through that a check blocks, once a person has said why.
    void waive(AssetId asset, Verdict verdict) {
        var name = CheckName.of(reader, verdict.check());
        new WaiverDialog(name, (reason, until) -> {
                    try {
                        work.waive(asset, verdict.check(), reason, until);
                        Toast.tell(reader.getTranslation("quality.waived", name));
                        bench.judged(asset, work.verdicts(work.caller(), asset));
                    } catch (DamException refused) {
                        Toast.failure(Refusals.of(reader, refused));
                    }
                })
                .open();
    }
}
