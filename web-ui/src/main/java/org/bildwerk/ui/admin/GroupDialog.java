package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.AccountException;
import org.bildwerk.dam.account.Group;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.kit.Refusals;
import org.jspecify.annotations.Nullable;

/// Makes a group or changes its name and who is in it.
final class GroupDialog extends Dialog {

    private static final long serialVersionUID = 1;

    GroupDialog(People people, @Nullable Group group, Runnable done) {
        setHeaderTitle(group == null ? getTranslation("admin.newGroup") : group.name());
        setWidth("min(480px, 94vw)");
        var name = new TextField(getTranslation("admin.groupName"));
        var members = new MultiSelectComboBox<User>(getTranslation("admin.members"));
        var users = people.users();
        members.setItems(users);
        members.setItemLabelGenerator(User::displayName);
        var body = new Div(name, members);
        body.addClassName("bw-dialog");
        add(body);
        if (group != null) {
            name.setValue(group.name());
            members.setValue(users.stream()
                    .filter(user -> group.members().contains(user.id()))
                    .collect(Collectors.toSet()));
            var delete = new Button(getTranslation("admin.deleteGroup"), click -> {
                people.delete(group.id());
                close();
                done.run();
            });
            delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            getFooter().add(delete);
        }
        var act = new Button(getTranslation("site.save"), click -> {
            var ids = members.getValue().stream().map(User::id).collect(Collectors.toSet());
            try {
                if (group == null) {
                    people.createGroup(name.getValue(), ids);
                } else {
                    people.change(group, name.getValue(), ids);
                }
                close();
                done.run();
            } catch (AccountException wrong) {
                name.setErrorMessage(Refusals.of(this, wrong));
                name.setInvalid(true);
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        name.focus();
    }
}
