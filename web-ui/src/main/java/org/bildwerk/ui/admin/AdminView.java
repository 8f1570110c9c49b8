package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.TabStrip;
import org.bildwerk.ui.shell.MainLayout;

/// Users, groups, keys, the audit and what runs behind the library: for administrators; reviewers read the audit.
@Route(value = "admin/:part?", layout = MainLayout.class)
@PermitAll
public class AdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final List<String> PARTS = List.of("users", "groups", "keys", "audit", "system");
    private final transient People people;
    private final transient KeyRing keys;
    private final transient AuditTrail trail;
    private final transient Machinery machinery;

    AdminView(People people, KeyRing keys, AuditTrail trail, Machinery machinery) {
        this.people = people;
        this.keys = keys;
        this.trail = trail;
        this.machinery = machinery;
        addClassName("bw-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var parts = open();
        if (parts.isEmpty()) {
            add(new EmptyState(getTranslation("admin.notAllowed"), getTranslation("admin.notAllowedHint")));
            return;
        }
        var wanted =
                event.getRouteParameters().get("part").filter(parts::contains).orElse(parts.getFirst());
        add(new H1(getTranslation("rail.admin")), tabs(parts, wanted), panel(wanted));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.admin") + " · " + getTranslation("app.name");
    }

    private List<String> open() {
        var caller = people.caller();
        if (caller.is(Role.ADMINISTRATOR)) {
            return PARTS;
        }
        return caller.is(Role.REVIEWER) ? List.of("audit") : List.of();
    }

    private TabStrip tabs(List<String> parts, String wanted) {
        var tabs = new TabStrip(part -> getUI().ifPresent(ui -> ui.navigate("admin/" + part)));
        tabs.addClassName("bw-admin-tabs");
        parts.forEach(part -> tabs.add(part, getTranslation("admin." + part)));
        tabs.select(wanted);
        return tabs;
    }

    private Component panel(String part) {
        return switch (part) {
            case "users" -> new UsersPanel(people);
            case "groups" -> new GroupsPanel(people);
            case "keys" -> new KeysPanel(keys);
            case "audit" -> new AuditPanel(trail);
            default -> new SystemPanel(machinery);
        };
    }
}
