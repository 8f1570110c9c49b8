package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.quality.Likeness;
import org.bildwerk.ui.asset.Pictures;
import org.bildwerk.ui.kit.Figures;

/// One picture large, or up to four side by side, which zoom and move together; of two it says how alike they are.
final class CompareShots extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int MOST = 4;
    private final Div sides = new Div();

    CompareShots(StudioWork work, List<Shot> shots) {
        var shown = shots.stream().filter(Shot::made).limit(MOST).toList();
        setHeaderTitle(
                shown.size() == 1
                        ? new BoardRows(this, getLocale())
                                .title(shown.getFirst().order())
                        : getTranslation("studio.compareTitle", shown.size()));
        sides.addClassNames("bw-compare", "bw-compare-shots");
        sides.getStyle().set("--sides", String.valueOf(shown.size()));
        shown.forEach(shot -> sides.add(side(shot)));
        add(sides);
        if (shown.size() == 2) {
            getFooter().add(alike(work, shown));
        }
        getFooter()
                .add(
                        zoom("studio.fit", "fit"),
                        zoom("studio.actualSize", "actualSize"),
                        new Button(getTranslation("close"), click -> close()));
        setWidth("96vw");
        setHeight("92vh");
    }

    private Button zoom(String text, String method) {
        return new Button(
                getTranslation(text),
                click -> sides.getElement()
                        .executeJs("for (const each of this.querySelectorAll('bildwerk-picture')) each[$0]()", method));
    }

    private Span alike(StudioWork work, List<Shot> two) {
        var words = new Span(
                two.getFirst().asset() instanceof Asset one && two.getLast().asset() instanceof Asset other
                        ? work.likeness(one, other)
                                .map(this::words)
                                .orElseGet(() -> getTranslation("studio.otherShape"))
                        : "");
        words.addClassNames("bw-second", "bw-figures", "bw-grow");
        words.setTitle(getTranslation("studio.alikeHint"));
        return words;
    }

    private String words(Likeness.Measured measured) {
        if (Double.isInfinite(measured.psnr())) {
            return getTranslation("studio.alikeSame");
        }
        var figures = NumberFormat.getNumberInstance(getLocale());
        figures.setMaximumFractionDigits(1);
        var psnr = figures.format(measured.psnr());
        figures.setMaximumFractionDigits(3);
        return getTranslation("studio.alike", psnr, figures.format(measured.ssim()));
    }

    private Div side(Shot shot) {
        var name = new BoardRows(this, getLocale()).name(shot);
        var words = new Span(name);
        words.addClassNames("bw-second", "bw-figures");
        var side = new Div(words);
        var asset = shot.asset();
        if (asset != null) {
            var version = asset.version();
            words.setText(name + " · " + new Figures(getLocale()).dimensions(version.width(), version.height()));
            var viewer = new Element("bildwerk-picture");
            viewer.setAttribute("linked", true);
            viewer.setProperty("width", version.width());
            viewer.setProperty("height", version.height());
            viewer.setProperty("src", Pictures.unedited(asset));
            viewer.setProperty("alt", name);
            viewer.setPropertyMap("labels", Map.of("fit", getTranslation("studio.fit")));
            side.getElement().appendChild(viewer);
        }
        return side;
    }
}
