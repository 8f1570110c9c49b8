package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Set;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.ApiKey;
import org.bildwerk.dam.account.Scope;
import org.bildwerk.ui.kit.CopyButton;

/// Makes a key and shows its secret, this once.
final class KeyDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final TextField name = new TextField(getTranslation("apiKeys.name"));
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>(getTranslation("apiKeys.scopes"));
    private final Select<Integer> days = new Select<>();
    private final Span problem = new Span();

    KeyDialog(AdminWork work, Runnable done) {
        setHeaderTitle(getTranslation("apiKeys.create"));
        scopes.setItems(Scope.values());
        scopes.setItemLabelGenerator(scope -> getTranslation("scope." + scope.name()));
        scopes.setValue(Set.of(Scope.READ));
        days.setLabel(getTranslation("apiKeys.valid"));
        days.setItems(30, 90, 365, 0);
        days.setItemLabelGenerator(each -> each == 0 ? getTranslation("apiKeys.forEver") : getTranslation("apiKeys.days", each));
        days.setValue(90);
        problem.addClassName("bw-bad");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(name, scopes, days, problem);
        form.addClassName("bw-stack");
        add(form);
        var create = new Button(getTranslation("apiKeys.create"), click -> {
            try {
                var validFor = days.getValue() == 0 ? null : Duration.ofDays(days.getValue());
                show(work.keys().issue(work.caller(), name.getValue(), scopes.getValue(), validFor));
                done.run();
            } catch (DamException e) {
                problem.setText(String.valueOf(e.getMessage()));
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), create);
        setWidth("min(520px, 94vw)");
        name.focus();
    }

    private void show(ApiKey.Issued issued) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("apiKeys.made", issued.key().name()));
        var secret = new Pre(issued.secret());
        secret.addClassNames("bw-code", "bw-markup");
        var form = new Div(
                new Paragraph(getTranslation("apiKeys.once")),
                secret,
                new CopyButton(getTranslation("copy"), issued::secret));
        form.addClassName("bw-stack");
        add(form);
        var close = new Button(getTranslation("close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }
}
