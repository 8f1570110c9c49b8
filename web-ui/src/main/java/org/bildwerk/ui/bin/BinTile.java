package org.bildwerk.ui.bin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;

/// One deleted picture with the days it has left.
final class BinTile extends Div {

    private static final long serialVersionUID = 1;
    private static final int DAYS = 30;
    private final Checkbox box;

    BinTile(Asset asset, BiConsumer<AssetId, Boolean> chosen) {
        addClassName("bw-bin-tile");
        var title = asset.displayTitle(getLocale().getLanguage());
        box = new Checkbox();
        box.setAriaLabel(getTranslation("library.select", title));
        box.addValueChangeListener(change -> {
            getElement().setAttribute("data-chosen", change.getValue());
            if (change.isFromClient()) {
                chosen.accept(asset.id(), change.getValue());
            }
        });
        var picture = new Image("/api/v1/assets/" + asset.id() + "/previews/256?v=bin", "");
        picture.getElement().setAttribute("loading", "lazy");
        var words = new Span(title);
        words.addClassName("bw-ellipsis");
        var left = new Span(getTranslation("bin.left", left(asset)));
        left.addClassName("bw-second");
        add(picture, box, words, left);
    }

    void choose(boolean picked) {
        box.setValue(picked);
    }

    private static long left(Asset asset) {
        var since = asset.binnedAt() == null ? Instant.now() : asset.binnedAt();
        return Math.max(0, DAYS - Duration.between(since, Instant.now()).toDays());
    }
}
