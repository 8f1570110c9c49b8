package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.bildwerk.dam.provenance.Provenance;
import org.bildwerk.dam.provenance.credential.Credential;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.ui.kit.Figures;
import org.bildwerk.ui.kit.Pill;
import org.jspecify.annotations.Nullable;

/// The state of the credential, what it means, and who stands behind it with which tool.
final class CredentialSummary extends Div {

    private static final long serialVersionUID = 1;
    private final DescriptionList facts = new DescriptionList();

    CredentialSummary(Provenance.Standing standing, AssetEvidence.Kept evidence) {
        var credential = standing.leaving().credential();
        addClassNames("bw-stack", "bw-credential");
        var state = credential.standing().name();
        var pill = new Pill(getTranslation("credential." + state), tone(credential.standing()));
        var meaning = new Paragraph(getTranslation("credential." + state + ".means"));
        add(pill, meaning);
        if (credential.standing() == Credential.Standing.NOT_VERIFIED
                && !credential.findings().isEmpty()) {
            var reason = new Paragraph(
                    Objects.requireNonNullElse(credential.findings().getFirst().explanation(), ""));
            reason.addClassName("bw-second");
            add(reason);
        }
        facts.addClassName("bw-facts");
        signature(credential);
        made(credential, evidence);
        file(standing);
        if (facts.getElement().getChildCount() > 0) {
            add(facts);
        }
    }

    static Pill.Tone tone(Credential.Standing standing) {
        return switch (standing) {
            case TRUSTED, OWN_AUTHORITY -> Pill.Tone.GOOD;
            case UNKNOWN_SIGNER -> Pill.Tone.WARN;
            case BROKEN -> Pill.Tone.BAD;
            case ABSENT, NOT_VERIFIED -> Pill.Tone.QUIET;
        };
    }

    private void signature(Credential credential) {
        var signature = credential.signature();
        if (signature == null) {
            return;
        }
        fact("provenance.signedBy", signature.signer());
        fact("provenance.issuer", signature.issuer());
        var at = signature.signedAt();
        fact(
                "provenance.signedAt",
                at == null ? getTranslation("provenance.noTime") : new Figures(getLocale()).moment(at));
    }

    private void made(Credential credential, AssetEvidence.Kept evidence) {
        var tree = credential.tree();
        if (tree != null) {
            fact("provenance.tool", tree.generator());
            fact("provenance.says", Words.sourceType(this, tree.sourceType()));
        }
        var recipe = evidence.recipe();
        fact("provenance.model", recipe == null || recipe.model().isBlank() ? null : recipe.model());
    }

    private void file(Provenance.Standing standing) {
        var stamp = standing.stamp();
        var file = stamp == null ? null : stamp.file();
        if (file == null) {
            return;
        }
        fact(
                "provenance.stampedBy",
                getTranslation("provenance.byAt", file.by(), new Figures(getLocale()).moment(file.at())));
        fact("provenance.mark", file.mark() == null ? null : getTranslation("provenance.markInside"));
        file.warnings().forEach(warning -> {
            var words = new Span(warning);
            words.addClassName("bw-second");
            add(words);
        });
    }

    private void fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(new Span(value)));
        }
    }
}
