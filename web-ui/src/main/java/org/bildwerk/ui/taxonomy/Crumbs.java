package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.util.function.Consumer;

/// The way from the scheme down to what is open.
final class Crumbs extends Nav {

    private static final long serialVersionUID = 1;

    Crumbs(Outline outline, String path, Consumer<String> open) {
        addClassName("bw-crumbs");
        getElement().setAttribute("aria-label", getTranslation("taxonomy.way"));
        outline.above(path)
                .forEach(above -> add(new NativeButton(above.getValue(), click -> open.accept(above.getKey()))));
    }
}
