package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.kit.Pill;

/// Who may sign in, and as what.
final class UsersPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient AdminWork work;
    private final Grid<User> grid = new Grid<>();

    UsersPanel(AdminWork work) {
        this.work = work;
        var create = new Button(getTranslation("users.create"), click -> new UserDialog(work, null, this::load).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var hint = new Span(getTranslation("users.hint"));
        hint.addClassName("bw-muted");
        var head = new Div(hint, create);
        head.addClassName("bw-section-head");
        grid.addColumn(User::displayName).setHeader(getTranslation("users.display")).setFlexGrow(2);
        grid.addColumn(User::name).setHeader(getTranslation("users.name")).setFlexGrow(1);
        grid.addColumn(this::roles).setHeader(getTranslation("users.roles")).setFlexGrow(3);
        grid.addComponentColumn(this::state).setHeader(getTranslation("users.state")).setFlexGrow(1);
        grid.addComponentColumn(this::edit).setFlexGrow(0).setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(head, grid);
        load();
    }

    private void load() {
        grid.setItems(work.accounts().users(work.caller()));
    }

    private String roles(User user) {
        return user.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    private Pill state(User user) {
        if (user.disabled()) {
            return new Pill(getTranslation("users.disabled"), Pill.Tone.BAD);
        }
        return user.mustChangePassword()
                ? new Pill(getTranslation("users.mustChange"), Pill.Tone.WARN)
                : new Pill(getTranslation("users.active"), Pill.Tone.GOOD);
    }

    private Button edit(User user) {
        var edit = new Button(getTranslation("edit"), click -> new UserDialog(work, user, this::load).open());
        edit.addThemeName("small");
        edit.setAriaLabel(getTranslation("users.editTitle", user.displayName()));
        return edit;
    }
}
