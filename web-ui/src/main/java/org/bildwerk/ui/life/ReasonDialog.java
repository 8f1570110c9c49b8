package org.bildwerk.ui.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.Transition;

/// Asks why.
final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    ReasonDialog(Transition step, int count, Consumer<String> because) {
        setHeaderTitle(getTranslation("life.act." + step.name(), count));
        var reason = new TextArea(getTranslation("life.reason"));
        reason.setHelperText(getTranslation("life.reasonHint"));
        reason.setRequired(true);
        reason.setMinRows(3);
        reason.setWidthFull();
        var act = new Button(getTranslation("life.act." + step.name(), count), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                return;
            }
            close();
            because.accept(reason.getValue().strip());
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        add(reason);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        setWidth("min(460px, 92vw)");
        reason.focus();
    }
}
