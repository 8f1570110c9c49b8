package org.bildwerk.ui.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;

/// What is selected on the board, with the panel that tells of it. Confined to the session's lock.
final class Selection {

    private final StudioWork work;
    private final BoardState state;
    private final PickedPanel panel;
    private List<Shot> shown = List.of();

    /// @param command told what shall be done with what is selected, by the names of the board's commands
    /// @param waive told which verdict on the one selected picture somebody wants to waive
    Selection(
            StudioWork work,
            OriginWork origins,
            BoardState state,
            BiConsumer<String, List<UUID>> command,
            BiConsumer<AssetId, Verdict> waive) {
        this.work = work;
        this.state = state;
        this.panel = new PickedPanel(
                origins,
                name -> command.accept(name, items()),
                verdict -> asset().ifPresent(asset -> waive.accept(asset, verdict)));
    }

    PickedPanel panel() {
        return panel;
    }

    /// Selects what of these is on the board, as it is now.
    void select(List<UUID> items) {
        var shots = state.shots(items);
        // Else an open menu would close, and the focus would go, with every picture that is made.
        if (!alike(shots, shown)) {
            panel.show(shots, shots.size() == 1 ? remake(shots.getFirst()).orElse(null) : null);
        }
        shown = shots;
    }

    List<UUID> items() {
        return shown.stream().map(shot -> shot.item().id()).toList();
    }

    boolean several() {
        return shown.size() > 1;
    }

    private Optional<AssetId> asset() {
        return shown.stream()
                .findFirst()
                .flatMap(shot -> Optional.ofNullable(shot.item().asset()));
    }

    private static boolean alike(List<Shot> some, List<Shot> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(index -> some.get(index).alike(others.get(index)));
    }

    private Optional<Remake> remake(Shot shot) {
        var asset = shot.asset();
        return shot.made() && asset != null ? work.remake(asset.id()) : Optional.empty();
    }
}
