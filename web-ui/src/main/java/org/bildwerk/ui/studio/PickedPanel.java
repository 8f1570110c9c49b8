package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.Remake;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.quality.CheckWords;
import org.jspecify.annotations.Nullable;

/// What is selected on the board: the picture, what the checks say, what can be done with it, and its recipe. Of two
/// pictures it shows where their recipes differ.
final class PickedPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient Consumer<String> command;
    private final transient Consumer<Verdict> waive;

    /// @param command told what shall be done with what is selected, by the names of the board's commands
    /// @param waive told which verdict somebody wants to waive
    PickedPanel(Consumer<String> command, Consumer<Verdict> waive) {
        this.command = command;
        this.waive = waive;
        addClassNames("bw-picked", "bw-stack");
        show(List.of(), null);
    }

    /// @param made how the one picture was made, and whether it can be made again; null where that is not known
    void show(List<BoardState.Shot> shots, @Nullable Remake made) {
        removeAll();
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

    private void one(BoardState.Shot shot, @Nullable Remake made) {
        var rows = new BoardRows(this, getLocale());
        var name = new Span(rows.name(shot));
        name.addClassNames("bw-second", "bw-figures");
        add(line(new H2(getTranslation("studio.selected")), name));
        var asset = shot.asset();
        if (shot.made() && asset != null) {
            var picture = new Image(
                    Objects.requireNonNullElse(Pictures.unedited(asset), ""),
                    getTranslation("studio.pictureOf", rows.title(shot.order()), rows.name(shot)));
            picture.addClassName("bw-picked-picture");
            add(picture);
            verdicts(shot);
        }
        if (shot.item().reason() != null && !shot.made()) {
            var why = new Paragraph(rows.reason(shot.item()));
            why.addClassName("bw-bad");
            add(why);
        }
        shot.item().notes().forEach(note -> add(second(note)));
        add(deeds(shot));
        recipe(made == null ? shot.item().recipe() : made.recipe());
        if (made != null) {
            again(made);
        }
    }

    private void verdicts(BoardState.Shot shot) {
        var known = shot.verdicts();
        if (known == null) {
            return;
        }
        var words = new VerdictWords(this);
        var list = new DescriptionList();
        list.addClassNames("bw-checks", "bw-figures");
        for (var verdict : known.all()) {
            var outcome = new DescriptionList.Description(words.outcome(verdict));
            outcome.addClassName(tone(verdict));
            outcome.setTitle(CheckWords.found(this, verdict));
            list.add(new DescriptionList.Term(words.check(verdict)), outcome);
            if (verdict.blocks()) {
                outcome.add(waive(verdict));
            }
        }
        add(list);
    }

    private NativeButton waive(Verdict verdict) {
        var button = new NativeButton(getTranslation("quality.waive"), click -> waive.accept(verdict));
        button.addClassName("bw-linklike");
        button.setAriaLabel(getTranslation("quality.waiveCheck", CheckName.of(this, verdict.check())));
        return button;
    }

    private static String tone(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> "bw-good";
            case WARN, WAIVED -> "bw-warn";
            case BLOCK -> "bw-bad";
            case NOT_CHECKED -> "bw-muted";
        };
    }

    private Div deeds(BoardState.Shot shot) {
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
        var menu = new ContextMenu(vary);
        menu.setOpenOnClick(true);
        for (var name : List.of("vary-subtle", "vary-strong", "upscale", "inpaint", "guide", "recipe")) {
            menu.addItem(getTranslation("studio.do." + name), click -> command.accept(name));
        }
        return vary;
    }

    private void recipe(Recipe recipe) {
        var facts = new DescriptionList();
        facts.addClassNames("bw-facts", "bw-recipe");
        new RecipeWords(this, getLocale())
                .facts(recipe)
                .forEach((name, value) ->
                        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value)));
        var use = new Button(getTranslation("studio.do.recipe"), click -> command.accept("recipe"));
        use.addThemeName("small");
        add(line(new H2(getTranslation("provenance.recipe")), use), facts);
    }

    private void again(Remake remake) {
        var reasons = remake.reasons().stream()
                .map(reason -> getTranslation("remake." + reason.cause().key()))
                .collect(Collectors.joining(", "));
        var words = second(
                remake.bitExact()
                        ? getTranslation("remake.same")
                        : getTranslation(remake.possible() ? "remake.other" : "remake.never", reasons));
        var row = new Div(words);
        row.addClassNames("bw-row", "bw-between");
        if (remake.possible()) {
            var button = new Button(getTranslation("studio.do.remake"), click -> command.accept("remake"));
            button.addThemeName("small");
            row.add(button);
        }
        add(row);
    }

    private void several(List<BoardState.Shot> shots) {
        add(new H2(getTranslation("studio.selectedCount", shots.size())));
        var row = new Div();
        row.addClassNames("bw-row", "bw-row-wrap");
        if (shots.stream().anyMatch(BoardState.Shot::candidate)) {
            var keep = button("keep");
            keep.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(keep, button("drop"));
        }
        row.add(button("compare"));
        add(row);
        if (shots.size() == 2) {
            differences(shots.getFirst(), shots.getLast());
        }
    }

    private void differences(BoardState.Shot one, BoardState.Shot other) {
        var found = new RecipeWords(this, getLocale())
                .differences(one.item().recipe(), other.item().recipe());
        add(new H2(getTranslation("studio.differences")));
        if (found.isEmpty()) {
            add(second(getTranslation("studio.noDifferences")));
            return;
        }
        var rows = new BoardRows(this, getLocale());
        var cells = new ArrayList<Component>();
        cells.addAll(List.of(new Span(), head(rows.name(one)), head(rows.name(other))));
        for (var each : found) {
            cells.add(second(each.name()));
            cells.add(new Span(Objects.requireNonNullElse(each.one(), "–")));
            cells.add(new Span(Objects.requireNonNullElse(each.other(), "–")));
        }
        var table = new Div(cells.toArray(Component[]::new));
        table.addClassName("bw-differences");
        add(table);
    }

    private static Span head(String text) {
        var head = new Span(text);
        head.addClassName("bw-strong");
        return head;
    }

    private static Span second(String text) {
        var span = new Span(text);
        span.addClassName("bw-second");
        return span;
    }

    private static Div line(Component one, Component other) {
        var line = new Div(one, other);
        line.addClassNames("bw-row", "bw-between");
        return line;
    }
}
