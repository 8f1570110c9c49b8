package org.bildwerk.ui.home;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/// Records which process the application is, and, once it does, where it answers.
final class ApplicationRunFile implements ApplicationListener<WebServerInitializedEvent>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRunFile.class);
    static final String NAME = "application";

    private final RunFolder run;
    private final Clock clock;

    ApplicationRunFile(RunFolder run, Clock clock) {
        this.run = run;
        this.clock = clock;
    }

    /// The record of an application that does not answer yet.
    static RunningPart starting(Clock clock) {
        return new RunningPart(ProcessHandle.current().pid(), 0, clock.instant(), null);
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        var port = event.getWebServer().getPort();
        var url = "http://localhost:" + port + "/";
        run.write(NAME, new RunningPart(ProcessHandle.current().pid(), port, clock.instant(), url));
        LOG.info("Bildwerk answers at {}", url);
    }

    @Override
    public void close() {
        run.remove(NAME);
    }
}
