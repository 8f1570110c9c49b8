package org.bildwerk.ui.studio;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.bildwerk.dam.quality.Outcome;
import org.bildwerk.dam.quality.Verdict;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.ui.kit.CheckName;
import org.bildwerk.ui.quality.CheckWords;

/// Puts verdicts into few words for a reader.
///
/// @param reader whose language is spoken
record VerdictWords(Component reader) {

    String check(Verdict verdict) {
        return CheckName.of(reader, verdict.check());
    }

    /// Says what a check comes to: what was found where it is not as it should be, else just so.
    String outcome(Verdict verdict) {
        return grave(verdict) && verdict.value() != null
                ? CheckWords.found(reader, verdict)
                : reader.getTranslation("outcome." + verdict.outcome());
    }

    /// Says what is wrong, check by check.
    String summary(Verdicts verdicts) {
        return verdicts.all().stream()
                .filter(VerdictWords::grave)
                .map(each -> check(each) + ": " + outcome(each))
                .collect(Collectors.joining("; "));
    }

    private static boolean grave(Verdict verdict) {
        return verdict.outcome() == Outcome.WARN || verdict.outcome() == Outcome.BLOCK;
    }
}
