package org.bildwerk.ui.library;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.ui.kit.KeysDialog;
import org.bildwerk.ui.life.ActionBar;
import org.bildwerk.ui.life.Actions;
import org.bildwerk.ui.studio.link.StudioLinks;

/// Leads what the keys of the grid ask for to who does it.
///
/// @param view whose page is left for the Studio
/// @param changed told what has to be looked at again
record GridCommands(ActionBar actions, Actions deeds, Component view, Consumer<List<AssetId>> changed) {

    private static final List<String> KEYS = List.of(
            "arrows",
            "shiftArrows",
            "space",
            "enter",
            "p",
            "x",
            "u",
            "stars",
            "approve",
            "reject",
            "b",
            "draft",
            "bulk",
            "studioVary",
            "delete",
            "all",
            "search",
            "keys");

    void act(String name, List<Asset> selected) {
        if (name.equals("keys")) {
            new KeysDialog(KEYS).open();
        } else if (!selected.isEmpty()) {
            with(name, selected);
        }
    }

    private void with(String name, List<Asset> selected) {
        switch (name) {
            case "approve" -> actions.act(Transition.APPROVE, selected);
            case "reject" -> actions.act(Transition.REJECT, selected);
            case "bin" -> actions.delete(selected);
            case "draft" -> deeds.draft(selected);
            case "bulk" -> actions.describe(selected);
            case "vary" -> vary(selected);
            case "collect" ->
                deeds.collect(
                        selected,
                        () -> changed.accept(selected.stream().map(Asset::id).toList()));
            default -> throw new IllegalArgumentException("Unknown command of the grid: " + name);
        }
    }

    private void vary(List<Asset> selected) {
        if (selected.size() == 1 && deeds.identity().caller().is(Role.EDITOR)) {
            view.getUI()
                    .ifPresent(ui -> StudioLinks.open(
                            ui, "vary-subtle", selected.getFirst().id()));
        }
    }
}
