package org.bildwerk.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Status;

/// The one field that searches and runs commands.
@SpringComponent
@UIScope
@Tag("bildwerk-search")
class SearchBar extends Div {

    private static final long serialVersionUID = 1;

    private record Labels(String name, String hint, String search, String commands) {}

    private record Command(String id, String text, String words) {}

    private final transient Identity identity;
    private final Map<String, Runnable> actions = new LinkedHashMap<>();

    SearchBar(Identity identity) {
        this.identity = identity;
        getElement()
                .setPropertyBean(
                        "labels",
                        new Labels(
                                getTranslation("search.name"),
                                getTranslation("search.hint"),
                                getTranslation("search.for"),
                                getTranslation("search.commands")));
        getElement()
                .addEventListener(
                        "search-for",
                        event -> search(
                                event.getEventData().get("event.detail.text").asString()))
                .addEventData("event.detail.text");
        getElement()
                .addEventListener(
                        "search-command",
                        event -> run(event.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().setPropertyList("commands", commands(identity.caller()));
    }

    /// Shows what is searched for.
    void show(String text) {
        getElement().executeJs("this.value = $0", text);
    }

    private void search(String text) {
        var parameters = text.isBlank() ? QueryParameters.empty() : QueryParameters.of("q", text);
        getUI().ifPresent(ui -> ui.navigate("library", parameters));
    }

    private void run(String id) {
        var action = actions.get(id);
        if (action != null) {
            action.run();
        }
    }

    private List<Command> commands(Caller caller) {
        actions.clear();
        var commands = new java.util.ArrayList<Command>();
        for (var view : List.of("library", "studio", "delivery", "taxonomy", "jobs", "bin", "admin")) {
            if (opens(caller, view)) {
                commands.add(command("go." + view, () -> go(view, QueryParameters.empty())));
            }
        }
        for (var status : Status.values()) {
            var text = getTranslation("command.show", getTranslation("assetStatus." + status.name()));
            actions.put("show." + status, () -> go("library", QueryParameters.of("status", status.key())));
            commands.add(new Command("show." + status, text, status.key()));
        }
        commands.add(command(
                "alt",
                () -> go(
                        "library", QueryParameters.of("alt-missing", getLocale().getLanguage()))));
        if (caller.is(Role.EDITOR)) {
            commands.add(command(
                    "upload", () -> getElement().executeJs("document.querySelector('bildwerk-uploads').choose()")));
        }
        for (var theme : List.of("light", "dark", "system")) {
            commands.add(command("theme." + theme, () -> getElement().executeJs("window.bildwerk.theme($0)", theme)));
        }
        commands.add(command("language.de", () -> getElement().executeJs("window.bildwerk.language('de')")));
        commands.add(command("language.en", () -> getElement().executeJs("window.bildwerk.language('en')")));
        return commands;
    }

    private static boolean opens(Caller caller, String view) {
        return switch (view) {
            case "admin" -> caller.is(Role.ADMINISTRATOR);
            case "studio" -> caller.is(Role.EDITOR);
            default -> true;
        };
    }

    private Command command(String id, Runnable action) {
        actions.put(id, action);
        return new Command(id, getTranslation("command." + id), id);
    }

    private void go(String view, QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate(view, parameters));
    }
}
