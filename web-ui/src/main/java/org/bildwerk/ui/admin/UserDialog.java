package org.bildwerk.ui.admin;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Set;
import org.bildwerk.dam.account.AccountException;
import org.bildwerk.dam.account.AccountRefusal;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Makes a user with a generated password, or changes what one may do.
final class UserDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient People people;
    private final transient @Nullable User user;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("admin.login"));
    private final TextField displayName = new TextField(getTranslation("admin.displayName"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("admin.roles"));
    private final Checkbox disabled = new Checkbox(getTranslation("admin.disable"));

    UserDialog(People people, @Nullable User user, Runnable done) {
        this.people = people;
        this.user = user;
        this.done = done;
        setHeaderTitle(user == null ? getTranslation("admin.newUser") : user.displayName());
        setWidth("min(480px, 94vw)");
        roles.setItems(Role.values());
        roles.setRenderer(new ComponentRenderer<>(this::described));
        roles.addClassName("bw-roles");
        var body = new Div();
        body.addClassName("bw-dialog");
        add(body);
        var act = new Button(getTranslation(user == null ? "admin.createUser" : "site.save"), click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        if (user == null) {
            name.setHelperText(getTranslation("admin.loginHint"));
            roles.setValue(Set.of(Role.VIEWER));
            body.add(name, displayName, roles);
            name.focus();
        } else {
            roles.setValue(user.roles());
            disabled.setValue(user.disabled());
            body.add(roles, disabled);
            getFooter().add(new Button(getTranslation("admin.resetPassword"), click -> reset(user)));
        }
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
    }

    private Div described(Role role) {
        var words = new Span(getTranslation("role." + role.name()));
        var hint = new Span(getTranslation("role." + role.name() + ".hint"));
        hint.addClassName("bw-second");
        var described = new Div(words, hint);
        described.addClassName("bw-line-words");
        return described;
    }

    private void save() {
        name.setInvalid(false);
        roles.setInvalid(false);
        try {
            var known = user;
            if (known == null) {
                var password = people.create(name.getValue(), displayName.getValue(), roles.getValue());
                close();
                tell(name.getValue(), password);
            } else {
                people.change(known, roles.getValue(), disabled.getValue());
                close();
            }
            done.run();
        } catch (AccountException wrong) {
            HasValidation field = wrong.is(AccountRefusal.LAST_ADMINISTRATOR) ? roles : name;
            field.setErrorMessage(Refusals.of(this, wrong));
            field.setInvalid(true);
        }
    }

    private void reset(User known) {
        var password = people.resetPassword(known.id());
        close();
        tell(known.name(), password);
        done.run();
    }

    private void tell(String login, String password) {
        new SecretDialog(getTranslation("admin.passwordOf", login), getTranslation("admin.passwordOnce"), password)
                .open();
    }
}
