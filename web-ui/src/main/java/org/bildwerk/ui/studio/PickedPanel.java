package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// What is selected on the board: the picture, what the checks say, what can be done with it, and its recipe. Of two
/// pictures it shows where their recipes differ.
final class PickedPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient OriginWork origins;
    private final transient Consumer<String> command;
    private final transient Consumer<Verdict> waive;

    /// @param command told what shall be done with what is selected, by the names of the board's commands
    /// @param waive told which verdict somebody wants to waive
    PickedPanel(OriginWork origins, Consumer<String> command, Consumer<Verdict> waive) {
        this.origins = origins;
        this.command = command;
        this.waive = waive;
        addClassNames("bw-picked", "bw-stack");
        show(List.of(), null);
    }

    /// @param made how the one picture was made, and whether it can be made again; null where that is not known
    void show(List<Shot> shots, @Nullable Remake made) {
        removeAll();
        setClassName("bw-picked-some", !shots.isEmpty());
        if (shots.isEmpty()) {
            var hint = new Paragraph(getTranslation("studio.pickHint"));
            hint.addClassName("bw-second");
            add(new H2(getTranslation("studio.selected")), hint);
        } else if (shots.size() == 1) {
            one(shots.getFirst(), made);
        } else {
            several(shots);
        }
    }

    private void one(Shot shot, @Nullable Remake made) {
        var rows = new BoardRows(this, getLocale());
        var name = new Span(named(rows.name(shot), shot));
        name.addClassNames("bw-second", "bw-figures");
        add(line(new H2(getTranslation("studio.selected")), name, leave()));
        var asset = shot.asset();
        if (shot.made() && asset != null) {
            var picture = new Image(
                    Objects.requireNonNullElse(Pictures.unedited(asset), ""),
                    getTranslation("studio.pictureOf", rows.title(shot.order()), rows.name(shot)));
            picture.addClassName("bw-picked-picture");
            add(picture);
            if (shot.verdicts() != null) {
                add(new PickedVerdicts(shot.verdicts(), waive), asked());
            }
        }
        if (shot.item().reason() != null && !shot.made()) {
            var why = new Paragraph(rows.reason(shot.item()));
            why.addClassName("bw-bad");
            add(why);
        }
        shot.item().notes().forEach(note -> add(second(note)));
        add(deeds(shot));
        if (shot.made()) {
            add(further());
        }
        add(new PickedRecipe(origins, shot.item().recipe(), made, command));
    }

    /// Says also how large the picture is, which its recipe need not say.
    private String named(String name, Shot shot) {
        var asset = shot.asset();
        if (!shot.made() || asset == null) {
            return name;
        }
        var version = asset.version();
        return name + " · " + new Figures(getLocale()).dimensions(version.width(), version.height());
    }

    private Anchor asked() {
        var link = new Anchor("gates", getTranslation("gate.ask"));
        link.addClassName("bw-linklike");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Div deeds(Shot shot) {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        var asset = shot.asset();
        if (shot.candidate()) {
            var keep = button("keep");
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            var verdicts = shot.verdicts();
            keep.setEnabled(verdicts == null || !verdicts.blocked());
            row.add(keep, vary());
            var drop = button("drop");
            drop.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(drop);
        } else if (shot.kept() && asset != null) {
            var open = new Anchor("asset/" + asset.id(), getTranslation("studio.openAsset"));
            open.getElement().setAttribute("router-link", true);
            row.add(vary(), open);
        } else if (!shot.item().state().finished()) {
            row.add(button("cancel"));
        }
        return row;
    }

    private Button button(String name) {
        return new Button(getTranslation("studio.do." + name), click -> command.accept(name));
    }

    private Button vary() {
        var vary = new Button(getTranslation("studio.do.vary"));
        vary.getElement().setAttribute("aria-haspopup", "menu");
        vary.addClassName("bw-opens");
        var menu = new ContextMenu(vary);
        menu.setOpenOnClick(true);
        for (var name : List.of("vary-subtle", "vary-strong")) {
            menu.addItem(getTranslation("studio.do." + name), click -> command.accept(name));
        }
        return vary;
    }

    /// The ways to go on with the picture in the form.
    private Div further() {
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        for (var name : List.of("upscale", "inpaint", "guide")) {
            var button = button(name);
            button.addThemeName("small");
            row.add(button);
        }
        return row;
    }

    private void several(List<Shot> shots) {
        add(line(new H2(getTranslation("studio.selectedCount", shots.size())), leave()));
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        if (shots.stream().anyMatch(Shot::candidate)) {
            var keep = button("keep");
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(keep, button("drop"));
        }
        row.add(button("compare"));
        add(row);
        if (shots.size() == 2) {
            add(new RecipeDifferences(origins, shots.getFirst(), shots.getLast()));
        }
    }

    private static Span second(String text) {
        var span = new Span(text);
        span.addClassName("bw-second");
        return span;
    }

    /// Ends the selection where the panel lies over the board.
    private Button leave() {
        var leave = new Button(new Icon("close"), click -> command.accept("leave"));
        leave.addClassNames("bw-icon-button", "bw-picked-leave");
        leave.setAriaLabel(getTranslation("studio.leaveSelected"));
        return leave;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("bw-row", "bw-between");
        return line;
    }
}
