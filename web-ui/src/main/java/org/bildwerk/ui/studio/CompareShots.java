package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.bildwerk.ui.asset.Pictures;

/// One picture large, or up to four side by side.
final class CompareShots extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int MOST = 4;

    CompareShots(List<BoardState.Shot> shots) {
        var shown = shots.stream().filter(BoardState.Shot::made).limit(MOST).toList();
        setHeaderTitle(
                shown.size() == 1
                        ? new BoardRows(this, getLocale())
                                .title(shown.getFirst().order())
                        : getTranslation("studio.compareTitle", shown.size()));
        var sides = new Div();
        sides.addClassNames("bw-compare", "bw-compare-shots");
        sides.getStyle().set("--sides", String.valueOf(shown.size()));
        shown.forEach(shot -> sides.add(side(shot)));
        add(sides);
        getFooter().add(new Button(getTranslation("close"), click -> close()));
        setWidth("96vw");
        setHeight("92vh");
    }

    private Div side(BoardState.Shot shot) {
        var words = new Span(new BoardRows(this, getLocale()).name(shot));
        words.addClassNames("bw-second", "bw-figures");
        var side = new Div(words);
        var asset = shot.asset();
        if (asset != null) {
            var viewer = new Element("bildwerk-picture");
            viewer.setProperty("width", asset.version().width());
            viewer.setProperty("height", asset.version().height());
            viewer.setProperty("src", Pictures.unedited(asset));
            viewer.setProperty("alt", words.getText());
            side.getElement().appendChild(viewer);
        }
        return side;
    }
}
