package org.bildwerk.ui.operations;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/// Ends the start with a short block on the console: where Bildwerk answers, who may sign in, what to do next. It comes
/// after the lines of the log, where it is seen.
final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private static final String LINE = "-".repeat(80);

    private final FirstAdministrator first;
    private final PrintStream console;

    Welcome(FirstAdministrator first, PrintStream console) {
        this.first = first;
        this.console = console;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", Integer.class);
        if (port != null) {
            greet("http://localhost:" + port + "/");
        }
    }

    void greet(String url) {
        var text = new StringBuilder()
                .append(LINE)
                .append("\n  Bildwerk is ready: ")
                .append(url);
        first.password()
                .ifPresentOrElse(
                        password -> text.append("""

                          This library is new. User: admin   Password: %s
                          The password is shown this once; you choose your own when you sign in.
                          Next: open the address, sign in, and drop pictures in or take the demo library.
                        """.formatted(password)),
                        () -> text.append("\n  Next: open the address and sign in.\n"));
        text.append("  Search may start for a minute yet. './bildwerk doctor' looks at all parts; Ctrl-C ends it.\n");
        console.print(text.append(LINE).append('\n'));
        console.flush();
    }
}
