package org.bildwerk.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Paints what shall be changed in a picture.
final class MaskDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /// @param painted told the digest of the mask
    MaskDialog(Asset asset, String source, @Nullable String before, Consumer<String> painted) {
        setHeaderTitle(getTranslation("mask.title"));
        setWidth("96vw");
        setHeight("92vh");
        addClassName("bw-mask-dialog");
        // What is painted would be gone.
        setCloseOnOutsideClick(false);
        var editor = new MaskEditor(asset, source, before);
        add(editor);
        var use = new Button(
                getTranslation("mask.use"),
                click -> editor.send(
                        digest -> {
                            if (digest == null) {
                                Toast.tell(getTranslation("mask.nothing"));
                            } else {
                                close();
                                painted.accept(digest);
                            }
                        },
                        Toast::failure));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), use);
    }
}
