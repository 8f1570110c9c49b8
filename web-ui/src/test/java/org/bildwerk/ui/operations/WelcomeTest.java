package org.bildwerk.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.ui.WithoutVaadin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private static DamTest dam;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream console = new PrintStream(written, true, StandardCharsets.UTF_8);

    @BeforeAll
    static void start() {
        dam = DamTest.with()
                .settings("bildwerk.search.enabled=false", WithoutVaadin.SETTING)
                .start();
    }

    @AfterAll
    static void stop() {
        dam.close();
    }

    @Test
    void tellsThePasswordOfTheFirstUserOnce() {
        var first = new FirstAdministrator(dam.bean(Accounts.class), console);
        first.start();

        new Welcome(first, console).greet("http://localhost:8080/");
        assertThat(text()).contains("http://localhost:8080/", "User: admin", "Password: ");
        written.reset();
        new Welcome(first, console).greet("http://localhost:8080/");
        first.stop();

        assertThat(text()).contains("http://localhost:8080/").doesNotContain("assword");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
