package org.bildwerk.ui.taxonomy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Says what deleting would do before it is done; what still carries others cannot be deleted.
final class DeleteDialog extends Dialog {

    private static final long serialVersionUID = 1;

    DeleteDialog(String name, int pictures, int below, Runnable delete) {
        setHeaderTitle(getTranslation("taxonomy.deleteTitle", name));
        setWidth("min(460px, 92vw)");
        var what = below > 0
                ? getTranslation("taxonomy.deleteBelow", below)
                : getTranslation("taxonomy.deleteUses", pictures);
        var body = new Div(new Paragraph(what));
        body.addClassName("bw-dialog");
        add(body);
        if (below > 0) {
            getFooter().add(new Button(getTranslation("close"), click -> close()));
            return;
        }
        var act = new Button(getTranslation("taxonomy.deleteAct", pictures), click -> {
            close();
            delete.run();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        act.setAutofocus(true);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
    }
}
