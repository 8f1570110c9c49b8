package org.bildwerk.ui.home;

import java.util.Optional;

/// Says that another application holds the home folder, and where it answers.
public final class AlreadyRunningException extends HomeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunningException(HomeFolder home, Optional<RunningPart> running) {
        super(describe(home, running), null);
    }

    private static String describe(HomeFolder home, Optional<RunningPart> running) {
        var where = running.map(AlreadyRunningException::describe).orElse("");
        return "Bildwerk is already running" + where + " on the home folder " + home.path() + ".";
    }

    private static String describe(RunningPart part) {
        var url = part.url();
        return (url == null ? " (still starting)" : " at " + url) + " (process " + part.pid() + ")";
    }
}
