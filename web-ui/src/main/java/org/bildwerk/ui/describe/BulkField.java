package org.bildwerk.ui.describe;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One field of a change for many pictures: ticked, it is written to all of them; ticked and empty, it is emptied.
final class BulkField extends Div {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 40;
    private final transient Field field;
    private final Checkbox wanted = new Checkbox();
    private final transient Runnable changed;
    private transient Supplier<@Nullable String> value = () -> null;

    BulkField(Field field, List<Asset> assets, Runnable changed) {
        this.field = field;
        this.changed = changed;
        addClassName("bw-bulk-field");
        var label = getTranslation(field.label());
        wanted.setAriaLabel(getTranslation("bulk.change", label));
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        add(wanted, editor(label, present(assets)));
    }

    /// Writes the field into the change, if it is wanted.
    void into(ObjectNode change) {
        if (!wanted.getValue()) {
            return;
        }
        var path = field.key().split("\\.");
        var place = change;
        for (var i = 0; i < path.length - 1; i++) {
            place = place.withObjectProperty(path[i]);
        }
        place.set(path[path.length - 1], json(value.get()));
    }

    private JsonNode json(@Nullable String text) {
        if (field.kind() == Field.Kind.DAY) {
            return Json.mapper().valueToTree(Field.moment(text));
        }
        return Json.mapper().valueToTree(field.key().equals("creators") ? Field.split(text) : text);
    }

    /// Says what the pictures say now.
    private String present(List<Asset> assets) {
        var values = assets.stream().map(field.read()).distinct().toList();
        if (values.size() > 1) {
            return getTranslation("describe.mixed", values.size());
        }
        var only = values.getFirst();
        if (only == null) {
            return "";
        }
        var said = field.kind().said(this, only);
        return getTranslation("bulk.now", said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…");
    }

    private Component editor(String label, String present) {
        return switch (field.kind()) {
            case LINE -> text(new TextField(label, present));
            case AREA -> {
                var area = new TextArea(label);
                area.setPlaceholder(present);
                area.setMinRows(1);
                yield text(area);
            }
            case DAY -> {
                var day = new DatePicker(label);
                day.setPlaceholder(present);
                day.addValueChangeListener(change -> touched(change.isFromClient()));
                value = () -> day.getValue() == null ? null : day.getValue().toString();
                yield day;
            }
            case SOURCE, MINING -> {
                var choice = choice(label, present);
                value = choice::getValue;
                yield choice;
            }
        };
    }

    private <C extends AbstractField<C, String>> C text(C input) {
        input.addValueChangeListener(change -> touched(change.isFromClient()));
        value = () -> input.getValue().isBlank() ? null : input.getValue().strip();
        return input;
    }

    private Select<String> choice(String label, String present) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(field.kind().terms());
        select.setItemLabelGenerator(term -> term == null ? "" : field.kind().said(this, term));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("sourceType.none"));
        select.setPlaceholder(present);
        select.addValueChangeListener(change -> touched(change.isFromClient()));
        return select;
    }

    private void touched(boolean byPerson) {
        if (byPerson) {
            wanted.setValue(true);
            changed.run();
        }
    }
}
