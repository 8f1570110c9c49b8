package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.ApiKey;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.ui.kit.DataTable;
import org.bildwerk.ui.kit.EmptyState;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;

/// The keys with which programs act: whose, what for, and when they were used last.
final class KeysPanel extends Div {

    private static final long serialVersionUID = 1;
    private final transient KeyRing ring;

    KeysPanel(KeyRing ring) {
        this.ring = ring;
        fill();
    }

    private void fill() {
        removeAll();
        var issue = new Button(getTranslation("admin.newKey"), click -> new KeyDialog(ring, this::fill).open());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        var keys = ring.keys();
        if (keys.isEmpty()) {
            add(new EmptyState(getTranslation("admin.noKeys"), getTranslation("admin.noKeysHint"), issue));
            return;
        }
        var why = new Span(getTranslation("admin.keysHint"));
        why.addClassName("bw-muted");
        var head = new Div(why, issue);
        head.addClassName("bw-section-head");
        var table = new DataTable(
                getTranslation("admin.keys"),
                getTranslation("admin.key"),
                getTranslation("admin.owner"),
                getTranslation("admin.scopes"),
                getTranslation("admin.lastUsed"),
                getTranslation("admin.expires"),
                getTranslation("admin.state"));
        var owners = ring.owners();
        keys.forEach(key -> row(table, key, owners));
        add(head, table);
    }

    private void row(DataTable table, ApiKey key, Map<UserId, String> owners) {
        var name = new Span(key.name());
        name.addClassName("bw-strong");
        var hint = new Span(key.hint() + "…");
        hint.addClassNames("bw-second", "bw-code");
        var words = new Div(name, hint);
        words.addClassName("bw-line-words");
        var scopes = key.scopes().stream()
                .sorted()
                .map(scope -> getTranslation("scope." + scope.name()))
                .collect(Collectors.joining(", "));
        var end = key.expiresAt();
        table.row(
                words,
                new Span(owners.getOrDefault(key.owner(), "")),
                new Span(scopes),
                used(key.lastUsedAt()),
                new Span(end == null ? getTranslation("admin.never") : new Figures(getLocale()).day(end)),
                state(key));
    }

    private Component used(@Nullable Instant at) {
        return at == null ? new Span(getTranslation("admin.notYet")) : new When(at);
    }

    private Component state(ApiKey key) {
        if (key.revokedAt() != null) {
            return new Pill(getTranslation("admin.revoked"), Pill.Tone.QUIET);
        }
        if (ring.expired(key)) {
            return new Pill(getTranslation("admin.expired"), Pill.Tone.QUIET);
        }
        var revoke = new Button(getTranslation("admin.revoke"), click -> ask(key));
        revoke.addThemeName("small");
        revoke.setAriaLabel(getTranslation("admin.revokeKey", key.name()));
        return revoke;
    }

    private void ask(ApiKey key) {
        var ask = new ConfirmDialog(
                getTranslation("admin.revokeKey", key.name()),
                getTranslation("admin.revokeHint"),
                getTranslation("admin.revokeNow"),
                confirmed -> {
                    ring.revoke(key.id());
                    fill();
                });
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("cancel"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }
}
