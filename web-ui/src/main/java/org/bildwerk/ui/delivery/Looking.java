package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// Stands where the rules of the linter will be.
final class Looking extends Div {

    private static final long serialVersionUID = 1;
    private static final int LINES = 6;

    Looking() {
        addClassName("bw-rules");
        getElement().setAttribute("aria-busy", "true");
        var text = new Span(getTranslation("lint.looking"));
        text.addClassName("bw-second");
        text.getElement().setAttribute("role", "status");
        add(text);
        for (int line = 0; line < LINES; line++) {
            var place = new Div();
            place.addClassNames("bw-rule", "bw-sheen");
            add(place);
        }
    }
}
