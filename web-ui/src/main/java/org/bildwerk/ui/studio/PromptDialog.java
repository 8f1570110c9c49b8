package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bildwerk.dam.brief.Edition;
import org.bildwerk.dam.brief.Prompt;
import org.bildwerk.ui.kit.Icon;
import org.jspecify.annotations.Nullable;

/// Writes a prompt in blocks, or a new version of one. A name in braces is a place for a value.
final class PromptDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");
    private static final int LONGEST_TITLE = 60;
    private final TextField title = new TextField(getTranslation("origin.title"));
    private final Div list = new Div();
    private final Map<Div, Row> rows = new LinkedHashMap<>();
    private final TextArea negative = new TextArea(getTranslation("studio.negative"));
    private final Div places = new Div();
    private final Map<String, TextField> values = new TreeMap<>();

    private record Row(Select<Prompt.Kind> kind, TextArea text) {}

    /// @param from null for a new one
    /// @param body what it begins with
    /// @param keep given what was written; refuses what cannot be
    PromptDialog(@Nullable Edition<Prompt> from, Prompt body, Consumer<Prompt> keep) {
        setHeaderTitle(
                from == null
                        ? getTranslation("origin.promptNew")
                        : getTranslation("origin.nextVersion", from.body().title()));
        // What is written would be gone.
        setCloseOnOutsideClick(false);
        setWidth("min(640px, 94vw)");
        list.addClassName("bw-stack");
        negative.setHelperText(getTranslation("origin.lines"));
        places.addClassName("bw-studio-pair");
        var more = new NativeButton(getTranslation("origin.addBlock"), click -> row(Prompt.Kind.OTHER, ""));
        more.addClassName("bw-linklike");
        var content = new Div(title, list, more, negative, places);
        content.addClassName("bw-dialog");
        add(content);
        title.setValue(body.title());
        body.blocks().forEach(block -> row(block.kind(), block.text()));
        negative.setValue(String.join("\n", body.negative()));
        negative.addValueChangeListener(change -> offerPlaces());
        body.variables().forEach(this::place);
        offerPlaces();
        var act = new Button(
                getTranslation("origin.keep"), click -> BriefDialog.keep(this, title, () -> keep.accept(prompt())));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        title.focus();
    }

    /// Returns a prompt of one block, called by its first words.
    static Prompt of(String text, String negative) {
        var name = text.isBlank() ? "…" : text.lines().findFirst().orElse("…").strip();
        var shortened = name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE - 1) + "…" : name;
        return new Prompt(
                shortened,
                List.of(new Prompt.Block(Prompt.Kind.SUBJECT, text)),
                negative.isBlank() ? List.of() : List.of(negative),
                new TreeMap<>());
    }

    private void row(Prompt.Kind kind, String words) {
        var choice = new Select<Prompt.Kind>();
        choice.setLabel(getTranslation("origin.kind"));
        choice.setItems(Prompt.Kind.values());
        choice.setItemLabelGenerator(each -> getTranslation("promptKind." + each.name()));
        choice.setValue(kind);
        var text = new TextArea(getTranslation("origin.words"));
        text.setValue(words);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> offerPlaces());
        var line = new Div(choice, text);
        var remove = new Button(new Icon("close"), click -> {
            list.remove(line);
            rows.remove(line);
            offerPlaces();
        });
        remove.addClassName("bw-icon-button");
        remove.setAriaLabel(getTranslation("origin.removeBlock"));
        remove.setTooltipText(getTranslation("origin.removeBlock"));
        line.add(remove);
        line.addClassName("bw-prompt-block");
        rows.put(line, new Row(choice, text));
        list.add(line);
    }

    private void offerPlaces() {
        var wanted = new TreeSet<String>();
        rows.values().forEach(row -> found(row.text().getValue(), wanted));
        found(negative.getValue(), wanted);
        wanted.forEach(name -> place(name, ""));
        values.forEach((name, field) -> field.setVisible(wanted.contains(name)));
        places.setVisible(!wanted.isEmpty());
    }

    private static void found(String text, TreeSet<String> names) {
        PLACE.matcher(text).results().forEach(place -> names.add(place.group(1)));
    }

    private void place(String name, String value) {
        values.computeIfAbsent(name, fresh -> {
            var field = new TextField(getTranslation("origin.place", fresh));
            field.setValue(value);
            places.add(field);
            return field;
        });
    }

    private Prompt prompt() {
        var blocks = new ArrayList<Prompt.Block>();
        rows.values().stream()
                .filter(row -> !row.text().getValue().isBlank())
                .forEach(row -> blocks.add(
                        new Prompt.Block(row.kind().getValue(), row.text().getValue())));
        var variables = new TreeMap<String, String>();
        values.forEach((name, field) -> {
            if (field.isVisible()) {
                variables.put(name, field.getValue());
            }
        });
        return new Prompt(title.getValue(), blocks, BriefDialog.lines(negative), variables);
    }
}
