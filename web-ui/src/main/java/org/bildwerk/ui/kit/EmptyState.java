package org.bildwerk.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/// Says what a view is for while there is nothing in it, and what to do first.
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1;

    public EmptyState(String title, String text, Component... actions) {
        addClassName("bw-state");
        add(drawing(), new H2(title), new Paragraph(text));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassNames("bw-row", "bw-row-wrap");
            add(row);
        }
    }

    private static Div drawing() {
        var drawing = new Div();
        drawing.addClassName("bw-drawing");
        drawing.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < 8; i++) {
            drawing.getElement().appendChild(new Element("i"));
        }
        return drawing;
    }
}
