package org.bildwerk.ui.shell;

import org.bildwerk.dam.account.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Makes the first administrator and prints the generated password: on the console only, this once, not into the log.
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

    private final Accounts accounts;
    private final Environment environment;

    FirstStart(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        accounts.createFirstAdministrator()
                .ifPresent(password -> System.out.printf(
                        "%n  Sign in at http://127.0.0.1:%s/ as  admin%n  with the password      %s%n"
                                + "  It is shown this once; you will be asked to change it.%n%n",
                        environment.getProperty("local.server.port", "8080"), password));
    }
}
