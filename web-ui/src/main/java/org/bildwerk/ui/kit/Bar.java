package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/// How much of something is done or full.
public final class Bar extends Div {

    private static final long serialVersionUID = 1;

    /// @param part from 0 to 1
    /// @param name what it tells, for who does not see it
    public Bar(double part, String name) {
        addClassName("bw-bar");
        getElement().appendChild(new Element("i"));
        getStyle().set("--done", String.valueOf(part));
        getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-label", name)
                .setAttribute("aria-valuenow", String.valueOf(Math.round(part * 100)));
    }
}
