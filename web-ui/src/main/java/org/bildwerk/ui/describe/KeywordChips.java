package org.bildwerk.ui.describe;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;

/// The keywords of the pictures.
final class KeywordChips extends Chips {

    private static final long serialVersionUID = 1;
    private final boolean editable;
    private final transient Terms terms;
    private final transient Consumer<List<Asset>> changed;
    private transient List<Asset> assets;

    KeywordChips(List<Asset> assets, boolean editable, Terms terms, Consumer<List<Asset>> changed) {
        super("field.keywords");
        this.editable = editable;
        this.terms = terms;
        this.changed = changed;
        this.assets = assets;
        draw();
    }

    private void draw() {
        clear();
        for (var keyword : Terms.keywords(assets)) {
            var everywhere = assets.stream()
                    .allMatch(asset -> asset.description().keywords().contains(keyword));
            chip(keyword, everywhere, editable, () -> take(terms.removeKeyword(assets, keyword)));
        }
        if (editable) {
            var field = new TextField();
            field.setAriaLabel(getTranslation("describe.addKeyword"));
            field.addClassName("bw-chip-field");
            field.addValueChangeListener(change -> {
                if (!change.getValue().isBlank()) {
                    take(terms.addKeyword(assets, change.getValue().strip()));
                }
            });
            adder(getTranslation("describe.add"), field, field::focus);
        }
    }

    private void take(List<Asset> present) {
        assets = present;
        changed.accept(present);
        draw();
    }
}
