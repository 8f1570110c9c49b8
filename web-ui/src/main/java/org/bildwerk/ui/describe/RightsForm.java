package org.bildwerk.ui.describe;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;

/// Who holds the rights, how the picture may be used, and until when.
final class RightsForm extends FieldList {

    private static final long serialVersionUID = 1;
    private final boolean editable;

    RightsForm(List<Asset> assets, boolean editable, Saver saver, Consumer<List<Asset>> changed) {
        super(assets, saver, changed);
        this.editable = editable;
        draw();
    }

    @Override
    void draw() {
        removeAll();
        forgetBoxes();
        add(summary());
        FieldGroup.RIGHTS.forEach(this::add);
    }

    private void add(FieldGroup group) {
        var section = new Section(new H3(getTranslation(group.label())));
        section.addClassName("bw-field-group");
        group.fields().forEach(field -> section.add(box(field, editable)));
        add(section);
    }

    private Div summary() {
        var now = Instant.now();
        var closed = assets().stream()
                .filter(asset -> !asset.rights().allowsPublicUseAt(now))
                .count();
        if (closed > 0) {
            return summary(getTranslation("rights.closed", closed, assets().size()), "bw-bad");
        }
        var silent = assets().stream().filter(asset -> !asset.rights().stated()).count();
        return silent > 0
                ? summary(getTranslation("rights.unstated", silent, assets().size()), "bw-muted")
                : summary(getTranslation("rights.open"), "bw-good");
    }

    private static Div summary(String text, String tone) {
        var words = new Span(text);
        words.addClassName(tone);
        return new Div(words);
    }
}
