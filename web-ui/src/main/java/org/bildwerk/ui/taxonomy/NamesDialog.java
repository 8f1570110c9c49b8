package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Asks what something new is called, in one language at least.
final class NamesDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final transient Consumer<Map<String, String>> make;

    /// @param several whether one after the other can be made
    NamesDialog(String title, Set<String> languages, boolean several, Consumer<Map<String, String>> make) {
        this.make = make;
        setHeaderTitle(title);
        var body = new Div();
        body.addClassName("bw-dialog");
        for (var tag : languages) {
            var field = new TextField(getTranslation("taxonomy.nameIn", LabelFields.languageName(tag, getLocale())));
            field.setMaxLength(300);
            field.setValueChangeMode(ValueChangeMode.EAGER);
            fields.put(tag, field);
            body.add(field);
        }
        add(body);
        var create = new Button(getTranslation("taxonomy.create"), click -> {
            if (taken()) {
                close();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(this);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()));
        if (several) {
            getFooter().add(new Button(getTranslation("taxonomy.createNext"), click -> next()));
        }
        getFooter().add(create);
        setWidth("min(440px, 92vw)");
        first().focus();
    }

    private void next() {
        if (taken()) {
            fields.values().forEach(TextField::clear);
            first().focus();
        }
    }

    private boolean taken() {
        var names = new TreeMap<String, String>();
        fields.forEach((tag, field) -> {
            if (!field.getValue().isBlank()) {
                names.put(tag, field.getValue().strip());
            }
        });
        if (names.isEmpty()) {
            first().setErrorMessage(getTranslation("taxonomy.nameNeeded"));
            first().setInvalid(true);
            return false;
        }
        make.accept(names);
        return true;
    }

    private TextField first() {
        return fields.values().iterator().next();
    }
}
