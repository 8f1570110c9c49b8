package org.bildwerk.ui.home;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Turns a home folder that cannot be used into one message with the mend.
final class HomeFailureAnalyzer extends AbstractFailureAnalyzer<HomeException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeException cause) {
        var action = switch (cause) {
            case AlreadyRunningException _ ->
                "Use the running one, end it with `./bildwerk stop`, or start this one elsewhere with"
                        + " `--home FOLDER`.";
            case PortTakenException _ -> "End what listens there, or choose another with `--port N`.";
            default -> "Choose a folder that you may write to with `--home FOLDER` or BILDWERK_HOME.";
        };
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
