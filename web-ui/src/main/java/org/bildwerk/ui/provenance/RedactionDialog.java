package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.provenance.redaction.RedactionReason;
import org.bildwerk.ui.kit.Refusals;

/// Says what taking the prompt out means, and asks why.
final class RedactionDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final Select<RedactionReason> reason = new Select<>();
    private final Paragraph failure = new Paragraph();
    private final transient Consumer<RedactionReason> redact;

    RedactionDialog(Consumer<RedactionReason> redact) {
        this.redact = redact;
        setHeaderTitle(getTranslation("provenance.redactAsk"));
        setWidth("min(520px, 94vw)");
        var what = new UnorderedList();
        what.addClassName("bw-points");
        Stream.of("out", "kept", "gone")
                .forEach(each -> what.add(new ListItem(getTranslation("provenance.redactAsk." + each))));
        reason.setLabel(getTranslation("provenance.redactReason"));
        reason.setItems(RedactionReason.values());
        reason.setItemLabelGenerator(each -> getTranslation("redactionReason." + each.name()));
        reason.setHelperText(getTranslation("provenance.redactReasonHint"));
        reason.setValue(RedactionReason.TRADE_SECRET);
        failure.addClassNames("bw-bad", "bw-second");
        failure.getElement().setAttribute("role", "alert");
        var body = new Div(what, reason, failure);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation("provenance.redactNow"));
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        act.setDisableOnClick(true);
        act.addClickListener(click -> act(act));
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
    }

    private void act(Button button) {
        try {
            redact.accept(reason.getValue());
            close();
        } catch (DamException e) {
            failure.setText(Refusals.of(this, e));
            button.setEnabled(true);
        }
    }
}
