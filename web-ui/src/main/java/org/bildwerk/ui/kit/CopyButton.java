package org.bildwerk.ui.kit;

import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;

/// Copies a text to the clipboard and says so.
public final class CopyButton extends Button {

    private static final long serialVersionUID = 1;

    public CopyButton(String label, Supplier<String> text) {
        super(label);
        addThemeName("small");
        addClickListener(click -> {
            getElement().executeJs("window.bildwerk.copy($0)", text.get());
            Toast.tell(getTranslation("copy.done"));
        });
    }
}
