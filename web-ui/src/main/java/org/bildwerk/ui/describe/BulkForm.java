package org.bildwerk.ui.describe;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.TextField;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a change for many pictures, by groups.
final class BulkForm extends Div {

    private static final long serialVersionUID = 1;
    private final List<BulkField> fields = new ArrayList<>();
    private final MultiSelectComboBox<String> more = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> fewer = new MultiSelectComboBox<>();
    private final Checkbox onlyEmpty = new Checkbox(getTranslation("bulk.onlyEmpty"));
    private final transient List<Asset> assets;
    private final transient Runnable changed;

    BulkForm(List<Asset> assets, boolean everything, Runnable changed) {
        this.assets = assets;
        this.changed = changed;
        addClassName("bw-bulk-form");
        onlyEmpty.addValueChangeListener(change -> changed.run());
        add(onlyEmpty);
        if (everything) {
            add(words());
            FieldGroup.ALL.forEach(group -> add(group(getTranslation(group.label()), group.fields())));
        }
        // What differs from picture to picture comes last.
        for (var tag : languages()) {
            add(group(getTranslation("bulk.texts", language(tag)), texts(tag, everything)));
        }
    }

    /// Puts the cursor into the first field.
    void focus() {
        if (more.isAttached()) {
            more.focus();
        }
    }

    /// Returns the change as the service reads it.
    ObjectNode change() {
        var change = Json.mapper().createObjectNode();
        fields.forEach(field -> field.into(change));
        if (!more.isEmpty()) {
            change.set("addKeywords", Json.mapper().valueToTree(more.getValue()));
        }
        if (!fewer.isEmpty()) {
            change.set("removeKeywords", Json.mapper().valueToTree(fewer.getValue()));
        }
        if (!change.isEmpty() && onlyEmpty.getValue()) {
            change.put("onlyEmpty", true);
        }
        return change;
    }

    private TreeSet<String> languages() {
        var tags = new TreeSet<>(List.of("de", "en"));
        assets.forEach(asset -> tags.addAll(asset.description().texts().keySet()));
        return tags;
    }

    private String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(getLocale());
    }

    private static List<Field> texts(String tag, boolean everything) {
        return Stream.of(TextField.TITLE, TextField.ALT, TextField.CAPTION)
                .filter(field -> everything || field != TextField.TITLE)
                .map(field -> Field.text(tag, field))
                .toList();
    }

    private Section group(String name, List<Field> members) {
        var group = new Section(new H3(name));
        group.addClassName("bw-bulk-group");
        for (var member : members) {
            var field = new BulkField(member, assets, changed);
            fields.add(field);
            group.add(field);
        }
        return group;
    }

    private Section words() {
        var known = Terms.keywords(assets);
        more.setLabel(getTranslation("bulk.addKeywords"));
        more.setItems(known);
        more.setAllowCustomValue(true);
        more.addCustomValueSetListener(custom -> {
            var words = new LinkedHashSet<>(more.getValue());
            words.addAll(Field.split(custom.getDetail().replace(',', ';')));
            var items = new TreeSet<>(known);
            items.addAll(words);
            more.setItems(items);
            more.setValue(words);
        });
        fewer.setLabel(getTranslation("bulk.removeKeywords"));
        fewer.setItems(known);
        fewer.setEnabled(!known.isEmpty());
        var group = new Section(new H3(getTranslation("field.keywords")));
        group.addClassName("bw-bulk-group");
        for (var box : List.of(more, fewer)) {
            box.addValueChangeListener(change -> changed.run());
            group.add((Component) box);
        }
        return group;
    }
}
