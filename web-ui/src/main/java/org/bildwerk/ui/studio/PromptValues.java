package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bildwerk.dam.brief.Prompt;
import org.jspecify.annotations.Nullable;

/// What stands at the places of a prompt, for example the colour of the cup.
final class PromptValues extends Div {

    private static final long serialVersionUID = 1;
    private final transient Runnable changed;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    PromptValues(Runnable changed) {
        this.changed = changed;
        addClassName("bw-studio-pair");
        setVisible(false);
    }

    /// Offers the places of a prompt.
    ///
    /// @param body null for none
    void offer(@Nullable Prompt body) {
        removeAll();
        fields.clear();
        if (body != null) {
            body.variables().forEach(this::field);
        }
        setVisible(!fields.isEmpty());
    }

    private void field(String name, String value) {
        var field = new TextField(name);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
        fields.put(name, field);
        add(field);
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> values.put(name, field.getValue().strip()));
        return values;
    }
}
