package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.ApiKey;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;

/// Keys with which programs act.
final class KeysPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient AdminWork work;
    private final Grid<ApiKey> grid = new Grid<>();

    KeysPanel(AdminWork work) {
        this.work = work;
        var create = new Button(getTranslation("apiKeys.create"), click -> new KeyDialog(work, this::load).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var hint = new Span(getTranslation("apiKeys.hint"));
        hint.addClassName("bw-muted");
        var head = new Div(hint, create);
        head.addClassName("bw-section-head");
        grid.addColumn(ApiKey::name).setHeader(getTranslation("apiKeys.name")).setFlexGrow(2);
        grid.addColumn(key -> key.hint() + "…").setHeader(getTranslation("apiKeys.key")).setFlexGrow(1);
        grid.addColumn(this::scopes).setHeader(getTranslation("apiKeys.scopes")).setFlexGrow(2);
        grid.addComponentColumn(this::used).setHeader(getTranslation("apiKeys.used")).setFlexGrow(1);
        grid.addComponentColumn(this::state).setHeader(getTranslation("users.state")).setFlexGrow(1);
        grid.addComponentColumn(this::revoke).setFlexGrow(0).setAutoWidth(true);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(head, grid);
        load();
    }

    private void load() {
        grid.setItems(work.keys().keys(work.caller()));
    }

    private String scopes(ApiKey key) {
        return key.scopes().stream()
                .sorted()
                .map(scope -> getTranslation("scope." + scope.name()))
                .collect(Collectors.joining(", "));
    }

    private Component used(ApiKey key) {
        var last = key.lastUsedAt();
        return last == null ? new Span(getTranslation("apiKeys.never")) : new When(last);
    }

    private Pill state(ApiKey key) {
        var expires = key.expiresAt();
        if (key.revokedAt() != null) {
            return new Pill(getTranslation("apiKeys.revoked"), Pill.Tone.BAD);
        }
        return expires != null && expires.isBefore(Instant.now())
                ? new Pill(getTranslation("apiKeys.expired"), Pill.Tone.WARN)
                : new Pill(getTranslation("users.active"), Pill.Tone.GOOD);
    }

    private Component revoke(ApiKey key) {
        var revoke = new Button(getTranslation("apiKeys.revoke"), click -> {
            work.keys().revoke(work.caller(), key.id());
            load();
        });
        revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        revoke.setVisible(key.revokedAt() == null);
        return revoke;
    }
}
