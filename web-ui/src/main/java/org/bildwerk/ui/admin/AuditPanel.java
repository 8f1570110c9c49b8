package org.bildwerk.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.audit.AuditEntry;
import org.bildwerk.dam.audit.Verification;
import org.bildwerk.ui.asset.CommandWords;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.When;

/// Everything that happened, newest first, and the proof that nothing was rewritten.
final class AuditPanel extends Div {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 100;
    private final transient AdminWork work;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final List<AuditEntry> entries = new ArrayList<>();
    private final Span proof = new Span();
    private final Button older = new Button(getTranslation("audit.older"), click -> more());

    AuditPanel(AdminWork work) {
        this.work = work;
        var verify = new Button(getTranslation("audit.verify"), click -> verify());
        proof.addClassName("bw-muted");
        proof.setText(getTranslation("audit.hint"));
        proof.getElement().setAttribute("role", "status");
        var head = new Div(proof, verify);
        head.addClassName("bw-section-head");
        grid.addColumn(entry -> new Figures(getLocale()).number(entry.sequence()))
                .setHeader(getTranslation("audit.sequence"))
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("90px");
        grid.addComponentColumn(entry -> new When(entry.at())).setHeader(getTranslation("audit.at")).setFlexGrow(1);
        grid.addColumn(AuditEntry::byName).setHeader(getTranslation("audit.by")).setFlexGrow(1);
        grid.addColumn(entry -> getTranslation("channel." + entry.channel().name()))
                .setHeader(getTranslation("audit.channel"))
                .setFlexGrow(1);
        grid.addColumn(entry -> CommandWords.of(this, entry)).setHeader(getTranslation("audit.what")).setFlexGrow(2);
        grid.addColumn(AuditEntry::subject).setHeader(getTranslation("audit.subject")).setFlexGrow(3);
        grid.addColumn(entry -> CommandWords.detail(entry).orElse(""))
                .setHeader(getTranslation("audit.detail"))
                .setFlexGrow(3)
                .setTooltipGenerator(entry -> CommandWords.detail(entry).orElse(null));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("bw-audit");
        add(head, grid, older);
        more();
    }

    private void more() {
        var before = entries.isEmpty() ? null : entries.getLast().sequence();
        var page = work.trail().latest(PAGE, before);
        entries.addAll(page);
        older.setVisible(page.size() == PAGE);
        grid.setItems(entries);
    }

    private void verify() {
        var figures = new Figures(getLocale());
        switch (work.trail().verify()) {
            case Verification.Intact intact -> {
                proof.setText(getTranslation("audit.intact", figures.number(intact.entries()), intact.head()));
                proof.setClassName("bw-good");
            }
            case Verification.Broken broken -> {
                proof.setText(getTranslation("audit.broken", figures.number(broken.sequence()), broken.why()));
                proof.setClassName("bw-bad");
            }
        }
    }
}
