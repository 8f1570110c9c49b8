package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.kit.Toast;
import org.jspecify.annotations.Nullable;

/// Makes a user or changes one.
final class UserDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private final transient AdminWork work;
    private final transient @Nullable User user;
    private final transient Runnable done;
    private final TextField display = new TextField(getTranslation("users.display"));
    private final TextField name = new TextField(getTranslation("users.name"));
    private final PasswordField password = new PasswordField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("users.roles"));
    private final Checkbox disabled = new Checkbox(getTranslation("users.disable"));
    private final Span problem = new Span();

    UserDialog(AdminWork work, @Nullable User user, Runnable done) {
        this.work = work;
        this.user = user;
        this.done = done;
        setHeaderTitle(
                user == null ? getTranslation("users.create") : getTranslation("users.editTitle", user.displayName()));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        roles.setItemHelperGenerator(role -> getTranslation("role." + role.name() + ".hint"));
        password.setLabel(getTranslation(user == null ? "users.password" : "users.newPassword"));
        password.setHelperText(getTranslation("users.passwordHint"));
        problem.addClassName("bw-bad");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(display, name, password, roles);
        if (user != null) {
            display.setValue(user.displayName());
            display.setReadOnly(true);
            name.setValue(user.name());
            name.setReadOnly(true);
            roles.setValue(user.roles());
            disabled.setValue(user.disabled());
            form.add(disabled);
        }
        form.add(problem);
        form.addClassName("bw-stack");
        add(form);
        var save = new Button(getTranslation(user == null ? "users.create" : "save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), save);
        setWidth("min(520px, 94vw)");
    }

    private void save() {
        try {
            if (user == null) {
                create();
            } else {
                change(user);
            }
            close();
            done.run();
        } catch (DamException e) {
            problem.setText(String.valueOf(e.getMessage()));
        }
    }

    private void create() {
        work.accounts()
                .create(
                        work.caller(),
                        new NewUser(name.getValue(), display.getValue(), password.getValue(), roles.getValue(), true));
        Toast.tell(getTranslation("users.created", name.getValue()));
    }

    private void change(User present) {
        var caller = work.caller();
        if (!roles.getValue().equals(present.roles())) {
            work.accounts().setRoles(caller, present.id(), roles.getValue());
        }
        if (disabled.getValue() != present.disabled()) {
            work.accounts().setDisabled(caller, present.id(), disabled.getValue());
        }
        if (!password.isEmpty()) {
            work.accounts().resetPassword(caller, present.id(), password.getValue());
        }
    }
}
