package org.bildwerk.ui.kit;

import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.asset.Status;

/// The status of an asset as a coloured word.
public final class StatusPill extends Span {

    private static final long serialVersionUID = 1;

    public StatusPill(Status status) {
        addClassName("bw-pill");
        getElement().setAttribute("data-status", status.key());
        setText(getTranslation("assetStatus." + status.name()));
    }
}
