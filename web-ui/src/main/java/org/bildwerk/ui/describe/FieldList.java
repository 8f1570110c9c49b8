package org.bildwerk.ui.describe;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.ui.kit.Toast;

/// Fields that share their assets: what one writes, the next one starts from.
abstract class FieldList extends Div {

    private static final long serialVersionUID = 1;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final transient Saver saver;
    private final transient Consumer<List<Asset>> changed;
    private transient List<Asset> assets;

    FieldList(List<Asset> assets, Saver saver, Consumer<List<Asset>> changed) {
        this.assets = assets;
        this.saver = saver;
        this.changed = changed;
        addClassName("bw-stack");
    }

    final List<Asset> assets() {
        return assets;
    }

    final FieldBox box(Field field, boolean editable) {
        var box = new FieldBox(field, assets, editable, saver, this::written);
        boxes.add(box);
        return box;
    }

    final void forgetBoxes() {
        boxes.clear();
    }

    /// Takes the assets as they are now and tells it.
    final void now(List<Asset> present) {
        assets = present;
        boxes.forEach(box -> box.present(present));
        taken();
        changed.accept(present);
    }

    /// Follows the assets with what stands beside the fields.
    void taken() {}

    /// Draws everything from the assets as they are now.
    abstract void draw();

    private void written(FieldBox.Written written) {
        now(written.after());
        if (written.after().size() > 1) {
            var text = getTranslation(
                    "describe.changedMany",
                    getTranslation(written.field().label()),
                    written.after().size());
            Toast.undoable(text, getTranslation("undo"), () -> {
                now(saver.takeBack(written.before(), written.field()));
                draw();
            });
        }
    }
}
