package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Group;
import org.bildwerk.dam.account.User;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.ui.kit.DataTable;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Figures;

/// The groups to which collections are granted.
final class GroupsPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient People people;

    GroupsPanel(People people) {
        this.people = people;
        fill();
    }

    private void fill() {
        removeAll();
        var create =
                new Button(getTranslation("admin.newGroup"), click -> new GroupDialog(people, null, this::fill).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var groups = people.groups();
        if (groups.isEmpty()) {
            add(new EmptyState(getTranslation("admin.noGroups"), getTranslation("admin.noGroupsHint"), create));
            return;
        }
        var why = new Span(getTranslation("admin.groupsHint"));
        why.addClassName("bw-muted");
        var head = new Div(why, create);
        head.addClassName("bw-section-head");
        var table = new DataTable(
                getTranslation("admin.groups"),
                getTranslation("admin.group"),
                ">" + getTranslation("admin.memberCount"),
                getTranslation("admin.members"),
                "");
        var names = people.users().stream().collect(Collectors.toMap(User::id, User::displayName));
        groups.forEach(group -> row(table, group, names));
        add(head, table);
    }

    private void row(DataTable table, Group group, Map<UserId, String> names) {
        var name = new Span(group.name());
        name.addClassName("bw-strong");
        var members = group.members().stream()
                .map(id -> names.getOrDefault(id, ""))
                .sorted()
                .collect(Collectors.joining(", "));
        var edit = new Button(getTranslation("admin.edit"), click -> new GroupDialog(people, group, this::fill).open());
        edit.addThemeName("small");
        edit.setAriaLabel(getTranslation("admin.editGroup", group.name()));
        table.row(name, new Span(new Figures(getLocale()).number(group.members().size())), new Span(members), edit);
    }
}
