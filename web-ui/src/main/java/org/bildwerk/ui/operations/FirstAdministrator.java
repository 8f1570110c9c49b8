package org.bildwerk.ui.operations;

import java.io.PrintStream;
import org.bildwerk.dam.account.Accounts;
import org.springframework.context.SmartLifecycle;

/// Makes the first user of an empty installation and prints his password to the console, once; no log keeps it.
final class FirstAdministrator implements SmartLifecycle {

    static final int PHASE = 0;

    private final Accounts accounts;
    private final PrintStream console;
    private boolean asked;

    FirstAdministrator(Accounts accounts, PrintStream console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public void start() {
        accounts.createFirstAdministrator().ifPresent(password -> console.printf("""

                    This library is new. Sign in as the user admin; you choose a password of your own then.
                    Password, printed this once: %s

                """, password));
        asked = true;
    }

    @Override
    public void stop() {
        asked = false;
    }

    @Override
    public boolean isRunning() {
        return asked;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
