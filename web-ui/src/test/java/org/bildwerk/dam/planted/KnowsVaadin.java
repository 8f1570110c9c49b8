package org.bildwerk.dam.planted;

import com.vaadin.flow.component.html.Div;

/// Planted: Vaadin must not come below the application.
public final class KnowsVaadin {

    Div view() {
        return new Div();
    }
}
