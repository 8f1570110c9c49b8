package org.bildwerk.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.bildwerk.ui.kit.TabStrip;
import org.bildwerk.ui.shell.MainLayout;

/// Users, groups, keys and the audit.
@Route(value = "admin", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
public class AdminView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final List<String> PARTS = List.of("users", "groups", "keys", "audit");
    private final transient AdminWork work;
    private final TabStrip tabs = new TabStrip(part -> getUI()
            .ifPresent(ui -> ui.navigate("admin", QueryParameters.of("part", part))));
    private final Div content = new Div();

    AdminView(AdminWork work) {
        this.work = work;
        addClassName("bw-page");
        var head = new Div(new H1(getTranslation("rail.admin")));
        head.addClassName("bw-page-head");
        PARTS.forEach(part -> tabs.add(part, getTranslation("admin." + part)));
        tabs.addClassName("bw-tabs-page");
        add(head, tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var part = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("part")
                .filter(PARTS::contains)
                .orElse("users");
        tabs.select(part);
        content.removeAll();
        content.add(
                switch (part) {
                    case "groups" -> new GroupsPanel(work);
                    case "keys" -> new KeysPanel(work);
                    case "audit" -> new AuditPanel(work);
                    default -> new UsersPanel(work);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.admin") + " · " + getTranslation("app.name");
    }
}
