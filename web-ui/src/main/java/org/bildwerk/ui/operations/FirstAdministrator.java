package org.bildwerk.ui.operations;

import java.io.PrintStream;
import java.util.Optional;
import org.bildwerk.dam.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Makes the first user of an empty installation, and holds his password until it is told to the console, once; no log
/// keeps it. A start that fails halfway tells it, too: the user is there then.
final class FirstAdministrator implements SmartLifecycle {

    static final int PHASE = 0;

    private final Accounts accounts;
    private final PrintStream console;
    private boolean asked;
    private @Nullable String password;

    FirstAdministrator(Accounts accounts, PrintStream console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public synchronized void start() {
        password = accounts.createFirstAdministrator().orElse(null);
        asked = true;
    }

    /// Returns the password of the user `admin` where he is new, and forgets it.
    synchronized Optional<String> password() {
        var told = Optional.ofNullable(password);
        password = null;
        return told;
    }

    @Override
    public synchronized void stop() {
        password().ifPresent(untold -> console.printf("The first user is admin, with the password %s%n", untold));
        asked = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return asked;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
