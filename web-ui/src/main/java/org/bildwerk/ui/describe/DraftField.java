package org.bildwerk.ui.describe;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.bildwerk.dam.metadata.draft.Draft;

/// One proposed text, and the two words a person may say to it.
final class DraftField extends Div {

    private static final long serialVersionUID = 1;
    private final transient Draft draft;
    private final boolean mayDecide;
    private final TextArea words = new TextArea();

    DraftField(Draft draft, boolean mayDecide, Consumer<DraftField> confirm, Consumer<DraftField> reject) {
        this.draft = draft;
        this.mayDecide = mayDecide;
        addClassName("bw-draft");
        var language = Locale.forLanguageTag(draft.language()).getDisplayLanguage(getLocale());
        var label = getTranslation(
                "draft.label", getTranslation("field." + draft.field().key()), language);
        words.setLabel(label);
        words.setValue(Objects.requireNonNullElse(draft.text(), ""));
        words.setReadOnly(!mayDecide);
        words.setMinRows(1);
        words.getElement().setAttribute("lang", draft.language());
        if (draft.fromPrompt()) {
            var warning = new Span(getTranslation("draft.fromPrompt"));
            warning.addClassName("bw-warn");
            words.setHelperComponent(warning);
        }
        add(words);
        if (mayDecide) {
            add(line(label, confirm, reject));
        }
    }

    Draft draft() {
        return draft;
    }

    boolean mayDecide() {
        return mayDecide;
    }

    /// Returns what the person made of it.
    String text() {
        return words.getValue();
    }

    void focus() {
        words.focus();
    }

    private Div line(String label, Consumer<DraftField> confirm, Consumer<DraftField> reject) {
        var row = new Div(
                button("draft.reject", label, () -> reject.accept(this)),
                button("draft.confirm", label, () -> confirm.accept(this)));
        row.addClassName("bw-draft-acts");
        return row;
    }

    private Button button(String text, String label, Runnable act) {
        var button = new Button(getTranslation(text), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addThemeName("small");
        button.setAriaLabel(getTranslation(text) + ": " + label);
        return button;
    }
}
