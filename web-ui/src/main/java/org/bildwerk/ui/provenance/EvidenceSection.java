package org.bildwerk.ui.provenance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.provenance.evidence.Evidence;
import org.bildwerk.dam.provenance.evidence.EvidenceReport.Conflict;
import org.bildwerk.ui.kit.Pill;

/// What speaks for AI or against it, how strongly, and where it contradicts itself.
final class EvidenceSection extends Div {

    private static final long serialVersionUID = 1;

    EvidenceSection(AssetEvidence.Kept kept) {
        addClassName("bw-stack");
        var report = kept.report();
        add(new H3(getTranslation("provenance.evidence")));
        var origin = new Paragraph(getTranslation("aiOrigin." + report.origin().key()));
        origin.addClassName("bw-strong");
        add(origin);
        if (kept.state() != Derived.State.FRESH) {
            var state = new Paragraph(
                    getTranslation("provenance.evidence." + kept.state().name()));
            state.addClassName("bw-second");
            add(state);
        }
        report.conflicts().forEach(conflict -> add(conflict(conflict)));
        if (!report.evidence().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("bw-evidence");
            report.evidence().forEach(each -> list.add(line(each)));
            add(list);
        }
    }

    private Div conflict(Conflict conflict) {
        var box = new Div(new Span(getTranslation(
                "provenance.conflict",
                source(conflict.stronger()),
                claim(conflict.says()),
                source(conflict.weaker()),
                claim(conflict.against()))));
        box.addClassName("bw-warning-box");
        box.getElement().setAttribute("role", "note");
        return box;
    }

    private ListItem line(Evidence evidence) {
        var name = new Span(source(evidence.source()));
        name.addClassName("bw-strong");
        var strength = new Pill(
                getTranslation("evidenceStrength." + evidence.strength().key()), tone(evidence.strength()));
        strength.setTitle(
                getTranslation("evidenceStrength." + evidence.strength().key() + ".means"));
        var head = new Div(name, strength);
        head.addClassNames("bw-row", "bw-between");
        var said = new Span(Stream.of(claim(evidence.claim()), evidence.software(), detail(evidence))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · ")));
        said.addClassName("bw-second");
        return new ListItem(head, said);
    }

    private @org.jspecify.annotations.Nullable String detail(Evidence evidence) {
        return evidence.source() == Evidence.Source.SOURCE_TYPE
                ? Words.sourceType(this, evidence.detail())
                : evidence.detail();
    }

    private static Pill.Tone tone(Evidence.Strength strength) {
        return strength == Evidence.Strength.SIGNED || strength == Evidence.Strength.DETECTED
                ? Pill.Tone.GOOD
                : Pill.Tone.QUIET;
    }

    private String source(Evidence.Source source) {
        return getTranslation("evidenceSource." + source.key());
    }

    private String claim(Evidence.Claim claim) {
        return getTranslation("evidenceClaim." + claim.key());
    }
}
