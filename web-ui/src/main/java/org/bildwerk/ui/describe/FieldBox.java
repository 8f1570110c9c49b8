package org.bildwerk.ui.describe;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// One field on the screen: it saves when it is left, says so with a tick, and shows both values where somebody else
/// was faster.
final class FieldBox extends Div {

    private static final long serialVersionUID = 1;
    private final transient Field field;
    private final transient Saver saver;
    private final transient Consumer<Written> written;
    private transient List<Asset> assets;

    /// What was written, for the undo.
    record Written(Field field, List<Asset> before, List<Asset> after) {}

    FieldBox(Field field, List<Asset> assets, boolean editable, Saver saver, Consumer<Written> written) {
        this.field = field;
        this.saver = saver;
        this.written = written;
        this.assets = assets;
        addClassName("bw-fieldbox");
        add(editor(editable));
    }

    /// Takes the assets as they are after another field was written.
    void present(List<Asset> now) {
        assets = now;
    }

    private Component editor(boolean editable) {
        var values = assets.stream().map(field.read()).distinct().toList();
        var mixed = values.size() > 1 ? getTranslation("describe.mixed", values.size()) : "";
        var value = values.size() == 1 ? values.getFirst() : null;
        var label = getTranslation(field.label());
        return switch (field.kind()) {
            case LINE -> {
                var line = new TextField(label, Objects.requireNonNullElse(value, ""), mixed);
                yield ready(line, editable);
            }
            case AREA -> {
                var area = new TextArea(label, Objects.requireNonNullElse(value, ""), mixed);
                area.setMinRows(2);
                yield ready(area, editable);
            }
            case DAY -> {
                var day = new DatePicker(label);
                day.setPlaceholder(mixed);
                day.setValue(value == null ? null : LocalDate.parse(value));
                day.addValueChangeListener(change -> save(
                        change,
                        change.getValue() == null ? null : change.getValue().toString()));
                day.setReadOnly(!editable);
                yield day;
            }
            case SOURCE, MINING -> choice(label, value, mixed, editable);
        };
    }

    private <C extends AbstractField<C, String>> C ready(C input, boolean editable) {
        input.addValueChangeListener(change -> save(
                change, change.getValue().isBlank() ? null : change.getValue().strip()));
        input.setReadOnly(!editable);
        return input;
    }

    private Select<String> choice(String label, @Nullable String value, String mixed, boolean editable) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(field.kind().terms());
        select.setItemLabelGenerator(uri -> uri == null ? "" : field.kind().said(this, uri));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("sourceType.none"));
        select.setPlaceholder(mixed);
        if (value != null && field.kind().terms().contains(value)) {
            select.setValue(value);
        }
        select.addValueChangeListener(change -> save(change, change.getValue()));
        select.setReadOnly(!editable);
        return select;
    }

    private void save(HasValue.ValueChangeEvent<?> change, @Nullable String value) {
        if (change.isFromClient()) {
            write(value, false);
        }
    }

    private void write(@Nullable String value, boolean insist) {
        var before = assets;
        try {
            var outcome = insist ? saver.insist(assets, field, value) : saver.write(assets, field, value);
            assets = outcome.saved();
            var conflict = outcome.conflict();
            if (conflict == null) {
                redraw();
                tick();
                written.accept(new Written(field, before, assets));
            } else {
                conflict(value, conflict.theirs());
            }
        } catch (DamException e) {
            refuse(e);
        }
    }

    private void redraw() {
        removeAll();
        add(editor(true));
    }

    private void tick() {
        getElement().setAttribute("data-saved", getTranslation("describe.saved"));
        getElement()
                .executeJs("this.classList.remove('bw-saved'); void this.offsetWidth; this.classList.add('bw-saved')");
    }

    private void refuse(DamException why) {
        var text = new Span(Refusals.of(this, why));
        text.addClassNames("bw-bad", "bw-second");
        text.getElement().setAttribute("role", "alert");
        removeAll();
        add(editor(true), text);
    }

    private void conflict(@Nullable String mine, @Nullable Object theirs) {
        var title = new Span(getTranslation("describe.conflict"));
        title.addClassName("bw-strong");
        var keep = new Button(getTranslation("describe.keepMine"), click -> write(mine, true));
        var take = new Button(getTranslation("describe.takeTheirs"), click -> {
            assets = saver.fresh(assets);
            redraw();
        });
        keep.addThemeName("small");
        take.addThemeName("small");
        var box = new Div(
                title,
                new Div(new Span(Objects.requireNonNullElse(mine, "–")), keep),
                new Div(new Span(theirs == null ? "–" : theirs.toString()), take));
        box.addClassName("bw-conflict");
        box.getElement().setAttribute("role", "alert");
        removeAll();
        add(editor(true), box);
    }
}
