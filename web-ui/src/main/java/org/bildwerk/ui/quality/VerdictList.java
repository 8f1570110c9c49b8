package org.bildwerk.ui.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.function.Consumer;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.kit.Pill;

/// The verdicts on a picture, what blocks first.
public final class VerdictList extends UnorderedList {

    private static final long serialVersionUID = 1;
    private static final Comparator<Verdict> GRAVEST_FIRST =
            Comparator.comparing(verdict -> switch (verdict.outcome()) {
                case BLOCK -> 0;
                case WARN -> 1;
                case WAIVED -> 2;
                case NOT_CHECKED -> 3;
                case PASS -> 4;
            });

    /// @param mayWaive whether what blocks gets a button
    /// @param waive told which verdict somebody wants to waive
    public VerdictList(Verdicts verdicts, boolean mayWaive, Consumer<Verdict> waive) {
        addClassName("bw-verdicts");
        verdicts.all().stream()
                .sorted(GRAVEST_FIRST)
                .map(verdict -> item(verdict, mayWaive, waive))
                .forEach(this::add);
    }

    private ListItem item(Verdict verdict, boolean mayWaive, Consumer<Verdict> waive) {
        var name = CheckName.of(this, verdict.check());
        var head = new Div(new Span(name), pill(verdict.outcome()));
        head.addClassNames("bw-row", "bw-between");
        var found = new Span(CheckWords.found(this, verdict));
        found.addClassName("bw-second");
        var item = new ListItem(head, found);
        var waiver = verdict.waiver();
        if (waiver != null) {
            var why = new Div(CheckWords.waived(this, waiver));
            why.addClassName("bw-second");
            item.add(why);
        }
        if (mayWaive && verdict.blocks()) {
            var button = new Button(getTranslation("quality.waive"), click -> waive.accept(verdict));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setAriaLabel(getTranslation("quality.waiveCheck", name));
            item.add(button);
        }
        return item;
    }

    private Pill pill(Outcome outcome) {
        var tone = switch (outcome) {
            case PASS -> Pill.Tone.GOOD;
            case WARN, WAIVED -> Pill.Tone.WARN;
            case BLOCK -> Pill.Tone.BAD;
            case NOT_CHECKED -> Pill.Tone.QUIET;
        };
        return new Pill(getTranslation("outcome." + outcome.name()), tone);
    }
}
