package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Group;
import org.bildwerk.dam.account.User;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Toast;

/// Groups of users, to which collections are granted.
final class GroupsPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient AdminWork work;
    private final TextField name = new TextField();
    private final Div list = new Div();

    GroupsPanel(AdminWork work) {
        this.work = work;
        name.setAriaLabel(getTranslation("groups.name"));
        name.setPlaceholder(getTranslation("groups.name"));
        name.addClassName("bw-short");
        var create = new Button(getTranslation("groups.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var hint = new Span(getTranslation("groups.hint"));
        hint.addClassName("bw-muted");
        var row = new Div(name, create);
        row.addClassName("bw-row");
        var head = new Div(hint, row);
        head.addClassName("bw-section-head");
        list.addClassName("bw-stack");
        add(head, list);
        load();
    }

    private void create() {
        try {
            work.groups().create(work.caller(), name.getValue());
            name.clear();
            load();
        } catch (DamException e) {
            name.setErrorMessage(String.valueOf(e.getMessage()));
            name.setInvalid(true);
        }
    }

    private void load() {
        var users = work.accounts().users(work.caller());
        list.removeAll();
        var groups = work.groups().all(work.caller());
        groups.forEach(group -> list.add(card(group, users)));
        if (groups.isEmpty()) {
            list.add(new EmptyState(getTranslation("groups.empty"), getTranslation("groups.emptyHint")));
        }
    }

    private Component card(Group group, List<User> users) {
        var members = new MultiSelectComboBox<User>(getTranslation("groups.members"));
        members.setItems(users);
        members.setItemLabelGenerator(User::displayName);
        members.setValue(users.stream()
                .filter(user -> group.members().contains(user.id()))
                .collect(Collectors.toSet()));
        members.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                members(group, ids(change.getOldValue()), ids(change.getValue()));
            }
        });
        var delete = new Button(getTranslation("groups.delete"), click -> {
            work.groups().delete(work.caller(), group.id());
            load();
        });
        delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.SMALL);
        var head = new Div(new H2(group.name()), delete);
        head.addClassNames("bw-row", "bw-between");
        var card = new Div(head, members);
        card.addClassNames("bw-card", "bw-padded", "bw-stack");
        return card;
    }

    private void members(Group group, Set<UserId> before, Set<UserId> after) {
        after.stream().filter(id -> !before.contains(id)).forEach(id -> work.groups().add(work.caller(), group.id(), id));
        before.stream().filter(id -> !after.contains(id)).forEach(id -> work.groups().remove(work.caller(), group.id(), id));
        Toast.tell(getTranslation("describe.saved"));
    }

    private static Set<UserId> ids(Set<User> users) {
        return users.stream().map(User::id).collect(Collectors.toSet());
    }
}
