package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Span;

/// One of our line icons in the colour of the text around it. It says nothing to a screen reader; its button does.
public final class Icon extends Span {

    private static final long serialVersionUID = 1;

    /// Makes the icon of a name that `icons.css` knows.
    public Icon(String name) {
        addClassName("bw-icon");
        getElement().setAttribute("data-icon", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
