package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.credential.Credential.Finding;

/// What the validation said, code by code, folded away from those who need no codes.
final class CodesSection extends NativeDetails {

    private static final long serialVersionUID = 1;

    CodesSection(Credential credential) {
        super(new Span());
        addClassName("bw-fold");
        setSummary(new Span(
                getTranslation("provenance.codes", credential.findings().size())));
        var reader = new Paragraph(getTranslation("provenance.reader", credential.reader()));
        reader.addClassName("bw-second");
        var list = new UnorderedList();
        list.addClassName("bw-codes");
        credential.findings().forEach(finding -> list.add(line(finding)));
        var body = new Div(reader, list);
        body.addClassName("bw-stack");
        setContent(body);
    }

    private ListItem line(Finding finding) {
        var code = new Span(finding.code());
        code.addClassNames("bw-code");
        var severity = new Span(getTranslation("finding." + finding.severity().name()));
        severity.addClassName("bw-second");
        if (finding.severity() == Credential.Severity.FAILURE) {
            severity.addClassName("bw-bad");
        }
        var words = new Span(Objects.requireNonNullElse(finding.explanation(), ""));
        words.addClassName("bw-second");
        return new ListItem(new Div(code, severity), words);
    }
}
