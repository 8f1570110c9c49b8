package org.bildwerk.ui.home;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Ends a start that failed for a known reason with the reason and the mend, in the form in which `./bildwerk` speaks,
/// in place of a page of log.
final class FailureLines implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("bildwerk: " + analysis.getDescription().strip());
        if (analysis.getAction() != null) {
            System.err.println("          " + analysis.getAction().strip());
        }
    }
}
