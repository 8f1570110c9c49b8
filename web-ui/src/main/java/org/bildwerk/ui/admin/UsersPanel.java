package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Group;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.kit.DataTable;
import org.bildwerk.ui.kit.Pill;

/// Everybody with an account, what each may do, and whether he can sign in.
final class UsersPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient People people;
    private final Span count = new Span();
    private final DataTable table;

    UsersPanel(People people) {
        this.people = people;
        table = new DataTable(
                getTranslation("admin.users"),
                getTranslation("admin.user"),
                getTranslation("admin.roles"),
                getTranslation("admin.groups"),
                getTranslation("admin.state"),
                "");
        var create =
                new Button(getTranslation("admin.newUser"), click -> new UserDialog(people, null, this::fill).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        count.addClassName("bw-muted");
        var head = new Div(count, create);
        head.addClassName("bw-section-head");
        add(head, table);
        fill();
    }

    private void fill() {
        table.clear();
        var groups = people.groups().stream().collect(Collectors.toMap(Group::id, Group::name));
        var users = people.users();
        count.setText(getTranslation("admin.userCount", users.size()));
        users.forEach(user -> row(user, groups));
    }

    private void row(User user, Map<GroupId, String> names) {
        var edit = new Button(getTranslation("admin.edit"), click -> new UserDialog(people, user, this::fill).open());
        edit.addThemeName("small");
        edit.setAriaLabel(getTranslation("admin.editUser", user.displayName()));
        var groups = user.groups().stream()
                .map(id -> names.getOrDefault(id, ""))
                .sorted()
                .collect(Collectors.joining(", "));
        table.row(who(user), roles(user), new Span(groups), state(user), edit);
    }

    private static Div who(User user) {
        var name = new Span(user.displayName());
        name.addClassName("bw-strong");
        var login = new Span(user.name());
        login.addClassName("bw-second");
        var who = new Div(name, login);
        who.addClassName("bw-line-words");
        return who;
    }

    private Div roles(User user) {
        var roles = new Div();
        roles.addClassNames("bw-row", "bw-row-wrap");
        user.roles().stream().sorted().forEach(role -> {
            var chip = new Span(getTranslation("role." + role.name()));
            chip.addClassNames("bw-chip", "bw-chip-quiet");
            roles.add(chip);
        });
        return roles;
    }

    private Component state(User user) {
        if (user.disabled()) {
            return new Pill(getTranslation("admin.disabled"), Pill.Tone.BAD);
        }
        return user.mustChangePassword()
                ? new Pill(getTranslation("admin.mustChange"), Pill.Tone.WARN)
                : new Pill(getTranslation("admin.active"), Pill.Tone.GOOD);
    }
}
