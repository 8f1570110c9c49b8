package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.util.Set;
import org.bildwerk.dam.account.AccountException;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.ui.kit.Refusals;

/// Issues a key and shows its secret this once.
final class KeyDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int FOR_EVER = 0;

    KeyDialog(KeyRing ring, Runnable done) {
        setHeaderTitle(getTranslation("admin.newKey"));
        setWidth("min(480px, 94vw)");
        var name = new TextField(getTranslation("admin.keyName"));
        name.setHelperText(getTranslation("admin.keyNameHint"));
        var scopes = new CheckboxGroup<Scope>(getTranslation("admin.scopes"));
        scopes.setItems(Scope.values());
        scopes.setRenderer(new ComponentRenderer<>(this::described));
        scopes.setValue(Set.of(Scope.READ));
        scopes.addClassName("bw-roles");
        var days = new Select<Integer>();
        days.setLabel(getTranslation("admin.validFor"));
        days.setItems(30, 90, 365, FOR_EVER);
        days.setItemLabelGenerator(
                each -> each == FOR_EVER ? getTranslation("admin.forEver") : getTranslation("admin.days", each));
        days.setValue(365);
        var body = new Div(name, scopes, days);
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation("admin.issue"), click -> {
            try {
                var valid = days.getValue() == FOR_EVER ? null : Duration.ofDays(days.getValue());
                var issued = ring.issue(name.getValue(), scopes.getValue(), valid);
                close();
                done.run();
                new SecretDialog(
                                getTranslation("admin.secretOf", issued.key().name()),
                                getTranslation("admin.secretOnce"),
                                issued.secret())
                        .open();
            } catch (AccountException wrong) {
                name.setErrorMessage(Refusals.of(this, wrong));
                name.setInvalid(true);
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        name.focus();
    }

    private Div described(Scope scope) {
        var words = new Span(getTranslation("scope." + scope.name()));
        var hint = new Span(getTranslation("scope." + scope.name() + ".hint"));
        hint.addClassName("bw-second");
        var described = new Div(words, hint);
        described.addClassName("bw-line-words");
        return described;
    }
}
