package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Span;

/// A short word with a meaning by colour.
public final class Pill extends Span {

    private static final long serialVersionUID = 1;

    /// What the colour says; the word says it too.
    public enum Tone {
        QUIET,
        GOOD,
        WARN,
        BAD
    }

    public Pill(String text, Tone tone) {
        super(text);
        addClassName("bw-pill");
        switch (tone) {
            case QUIET -> getElement().setAttribute("data-plain", true);
            case GOOD -> getElement().setAttribute("data-tone", "good");
            case WARN -> getElement().setAttribute("data-tone", "warn");
            case BAD -> getElement().setAttribute("data-tone", "bad");
        }
    }
}
