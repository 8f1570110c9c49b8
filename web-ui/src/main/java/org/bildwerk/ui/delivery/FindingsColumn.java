package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.stream.Stream;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.lint.Audits;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Inspector;
import org.bildwerk.ui.kit.When;

/// The column beside a site: what the linter found there, by rule. The page does not wait for it.
final class FindingsColumn implements AuditReading.Reader {

    private final Inspector inspector;
    private final Site site;

    FindingsColumn(Inspector inspector, Site site) {
        this.inspector = inspector;
        this.site = site;
        head(new Span());
        inspector.body(new Looking());
    }

    /// Fills itself until the registration is removed.
    Registration fill(FindingWork work) {
        return work.read(site, UI.getCurrent(), this);
    }

    @Override
    public void known(Audits.Known earlier) {
        var age = new When(earlier.at());
        var note = new Paragraph(new Span(inspector.getTranslation("lint.lookingAgain")), age);
        note.addClassNames("bw-second", "bw-row", "bw-between");
        note.getElement().setAttribute("role", "status");
        show(earlier, note);
    }

    @Override
    public void found(Audits.Known now) {
        show(now);
    }

    @Override
    public void failed() {
        var text = new Paragraph(inspector.getTranslation("lint.failed"));
        text.addClassName("bw-bad");
        text.getElement().setAttribute("role", "status");
        inspector.body(text);
    }

    private void show(Audits.Known known, Component... notes) {
        var findings = Findings.of(site, known.audit(), UI.getCurrent().getLocale());
        if (findings.rules().isEmpty()) {
            head(new Span());
            body(findings.fine(inspector), notes);
            return;
        }
        var count = new Span(new Figures(UI.getCurrent().getLocale())
                .number(known.audit().findings().size()));
        count.addClassNames("bw-second", "bw-count");
        head(count);
        body(findings.list(inspector, null), notes);
    }

    private void body(Component content, Component... notes) {
        inspector.body(Stream.concat(Stream.of(notes), Stream.of(content)).toArray(Component[]::new));
    }

    private void head(Component end) {
        var head = new Div(new H2(inspector.getTranslation("site.findings")), end);
        head.addClassNames("bw-row", "bw-between");
        inspector.head(head);
    }
}
