package org.bildwerk.ui.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.collection.AssetCollection;
import org.bildwerk.ui.kit.Toast;

/// Asks into which collection; a name that is not there yet makes a new one.
final class CollectDialog extends Dialog {

    private static final long serialVersionUID = 1;

    CollectDialog(Collecting collecting, List<AssetId> assets, Runnable done) {
        setHeaderTitle(getTranslation("collect.title", assets.size()));
        var known = collecting.all();
        var field = new ComboBox<String>(getTranslation("collect.name"));
        field.setItems(known.stream().map(AssetCollection::name).toList());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(custom -> field.setValue(custom.getDetail()));
        field.setHelperText(getTranslation("collect.hint"));
        field.setWidthFull();
        var add = new Button(getTranslation("collect.add", assets.size()), click -> {
            var name = field.getValue();
            if (name == null || name.isBlank()) {
                field.setInvalid(true);
                return;
            }
            var collection = known.stream()
                    .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                    .map(AssetCollection::id)
                    .findFirst()
                    .orElseGet(() -> collecting.create(name.strip()));
            collecting.add(collection, assets);
            close();
            done.run();
            Toast.undoable(getTranslation("collect.done", assets.size(), name), getTranslation("undo"), () -> {
                collecting.remove(collection, assets);
                done.run();
            });
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(field);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), add);
        setWidth("min(420px, 92vw)");
        field.focus();
    }
}
