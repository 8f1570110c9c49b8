package org.bildwerk.ui.library;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/// An upload came to its end; fired on the page, so that the open view can look again.
public final class Uploaded extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    public Uploaded(UI source) {
        super(source, true);
    }
}
