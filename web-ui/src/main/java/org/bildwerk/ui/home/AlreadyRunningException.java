package org.bildwerk.ui.home;

import java.util.Optional;

/// Says that another application holds the home folder, and where it answers.
public final class AlreadyRunningException extends HomeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunningException(HomeFolder home, Optional<RunningPart> running) {
        super(describe(home, running), null);
    }

    private static String describe(HomeFolder home, Optional<RunningPart> running) {
        var where = running.map(part -> " at " + part.url() + " (process " + part.pid() + ")")
                .orElse(" (it is still starting or ending)");
        return "Bildwerk is already running" + where + " on the home folder " + home.path() + ".";
    }
}
