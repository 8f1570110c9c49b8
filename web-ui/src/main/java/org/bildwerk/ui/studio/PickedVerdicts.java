package org.bildwerk.ui.studio;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.quality.CheckWords;

/// What the checks say of the selected picture, a line each; what blocks can be waived.
final class PickedVerdicts extends DescriptionList {

    private static final long serialVersionUID = 1;
    private final transient Consumer<Verdict> waive;

    /// @param waive told which verdict somebody wants to waive
    PickedVerdicts(Verdicts verdicts, Consumer<Verdict> waive) {
        this.waive = waive;
        addClassNames("bw-checks", "bw-figures");
        verdicts.all().forEach(this::line);
    }

    private void line(Verdict verdict) {
        var words = new VerdictWords(this);
        var outcome = new Description(words.outcome(verdict));
        outcome.addClassName(tone(verdict));
        outcome.setTitle(CheckWords.found(this, verdict));
        add(new Term(words.check(verdict)), outcome);
        explain(verdict);
        if (verdict.blocks()) {
            outcome.add(waive(verdict));
        }
    }

    /// Says why nothing was measured, and who let it through.
    private void explain(Verdict verdict) {
        var why = verdict.outcome() == Outcome.NOT_CHECKED
                ? CheckWords.found(this, verdict)
                : verdict.waiver() == null ? "" : CheckWords.waived(this, verdict.waiver());
        if (!why.isEmpty()) {
            var words = new Description(why);
            words.addClassName("bw-check-found");
            add(words);
        }
    }

    private NativeButton waive(Verdict verdict) {
        var button = new NativeButton(getTranslation("quality.waive"), click -> waive.accept(verdict));
        button.addClassName("bw-linklike");
        button.setAriaLabel(getTranslation("quality.waiveCheck", CheckName.of(this, verdict.check())));
        return button;
    }

    private static String tone(Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> "bw-good";
            case WARN, WAIVED -> "bw-warn";
            case BLOCK -> "bw-bad";
            case NOT_CHECKED -> "bw-muted";
        };
    }
}
