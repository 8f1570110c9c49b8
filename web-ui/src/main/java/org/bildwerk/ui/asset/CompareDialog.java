package org.bildwerk.ui.asset;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Version;

/// Two versions side by side.
final class CompareDialog extends Dialog {

    private static final long serialVersionUID = 1;

    CompareDialog(Asset asset, Version older) {
        setHeaderTitle(getTranslation(
                "history.compareTitle", older.number(), asset.version().number()));
        var sides = new Div(side(older, "history.version"), side(asset.version(), "history.current"));
        sides.addClassName("bw-compare");
        add(sides);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        setWidth("96vw");
        setHeight("92vh");
    }

    private Div side(Version version, String label) {
        var viewer = new PictureViewer();
        viewer.show(version);
        var words = new Span(getTranslation(label, version.number()));
        words.addClassName("bw-second");
        return new Div(words, viewer);
    }
}
