package org.bildwerk.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.AuditTrail;
import org.bildwerk.dam.audit.Verification;
import org.bildwerk.ui.asset.CommandWords;
import org.bildwerk.ui.kit.CopyButton;
import org.bildwerk.ui.kit.DataTable;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.bildwerk.ui.kit.When;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was changed, by whom and when, and the proof that nothing of it was rewritten.
final class AuditPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int STEP = 50;
    private final transient AuditTrail trail;
    private final TextField subject = new TextField();
    private final Div outcome = new Div();
    private final DataTable table;
    private final Button older;
    private @Nullable Long last;

    AuditPanel(AuditTrail trail) {
        this.trail = trail;
        table = new DataTable(
                getTranslation("admin.audit"),
                ">" + getTranslation("admin.sequence"),
                getTranslation("admin.when"),
                getTranslation("admin.who"),
                getTranslation("admin.what"),
                getTranslation("admin.onWhat"),
                getTranslation("admin.change"));
        older = new Button(getTranslation("admin.older"), click -> more());
        subject.setPlaceholder(getTranslation("admin.subject"));
        subject.setAriaLabel(getTranslation("admin.subject"));
        subject.setClearButtonVisible(true);
        subject.setWidth("380px");
        subject.setValueChangeMode(ValueChangeMode.LAZY);
        subject.addValueChangeListener(changed -> fill());
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("bw-outcome");
        var verify = new Button(getTranslation("admin.verify"), click -> verify());
        var head = new Div(subject, verify);
        head.addClassName("bw-section-head");
        add(head, outcome, table, older);
        fill();
    }

    private void verify() {
        outcome.removeAll();
        switch (trail.verify()) {
            case Verification.Intact(var entries, var head) -> {
                var hash = new Span(head.substring(0, Math.min(16, head.length())) + "…");
                hash.addClassName("bw-code");
                hash.setTitle(head);
                outcome.add(
                        new Pill(getTranslation("admin.intact", entries), Pill.Tone.GOOD),
                        new Span(getTranslation("admin.intactHint")),
                        hash,
                        new CopyButton(getTranslation("site.copy"), () -> head));
            }
            case Verification.Broken(var sequence, var why) ->
                outcome.add(new Pill(getTranslation("admin.broken", sequence), Pill.Tone.BAD), new Span(why));
        }
    }

    private void fill() {
        table.clear();
        last = null;
        var wanted = subject.getValue().strip();
        if (wanted.isEmpty()) {
            more();
        } else {
            var found = trail.of(wanted, STEP * 4);
            show(found);
            older.setVisible(false);
            if (found.isEmpty()) {
                table.row(new Span(), new Span(), new Span(), new Span(getTranslation("admin.noEntry")));
            }
        }
    }

    private void more() {
        var entries = trail.latest(STEP, last);
        show(entries);
        older.setVisible(entries.size() == STEP);
        if (!entries.isEmpty()) {
            last = entries.getLast().sequence();
        }
    }

    private void show(List<AuditEntry> entries) {
        var figures = new Figures(getLocale());
        for (var entry : entries) {
            var what = new Span(CommandWords.of(this, entry));
            what.setTitle(entry.command());
            table.row(
                    new Span(figures.number(entry.sequence())),
                    new When(entry.at()),
                    who(entry),
                    what,
                    subject(entry.subject()),
                    change(entry));
        }
    }

    private Div who(AuditEntry entry) {
        var channel = new Span(getTranslation("channel." + entry.channel().name()));
        channel.addClassName("bw-second");
        var who = new Div(new Span(entry.byName()), channel);
        who.addClassName("bw-line-words");
        return who;
    }

    private Component subject(String name) {
        var kind = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        var id = name.substring(Math.min(name.length(), kind.length() + 1));
        var filter = new NativeButton(kind + " " + id.substring(0, Math.min(8, id.length())));
        filter.addClassNames("bw-subject", "bw-code");
        filter.setTitle(name);
        filter.setAriaLabel(getTranslation("admin.only", name));
        filter.addClickListener(click -> subject.setValue(name));
        if (!kind.equals("asset")) {
            return filter;
        }
        var open = new Anchor("asset/" + id, getTranslation("admin.open"));
        open.getElement().setAttribute("router-link", true);
        var row = new Div(filter, open);
        row.addClassName("bw-row");
        return row;
    }

    private Component change(AuditEntry entry) {
        var erased = entry.erasedAt();
        if (erased != null) {
            return new Span(getTranslation("admin.erased", new Figures(getLocale()).day(erased)));
        }
        if (entry.before() == null && entry.after() == null) {
            return new Span("–");
        }
        var content = new Div();
        part(content, "admin.before", entry.before());
        part(content, "admin.after", entry.after());
        return new NativeDetails(getTranslation("admin.look"), content);
    }

    private void part(Div content, String title, @Nullable JsonNode state) {
        if (state != null) {
            var head = new Span(getTranslation(title));
            head.addClassName("bw-second");
            var text = new Pre(state.toPrettyString());
            text.addClassNames("bw-code", "bw-state-text");
            content.add(head, text);
        }
    }
}
