package org.bildwerk.ui.jobs;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.job.Job;
import org.bildwerk.dam.job.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Looks at the running jobs twice a second while anyone watches, and tells the pages that show them what changed.
/// Thread-safe.
@Component
public final class JobWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final int SHOWN = 30;

    private final Jobs jobs;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-watch").daemon().factory());

    JobWatch(Jobs jobs) {
        this.jobs = jobs;
        clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Tells the listener the running jobs of the caller, at once and whenever they change.
    public Registration follow(Caller caller, Consumer<List<Job>> listener) {
        var watcher = new Watcher(caller, listener);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private void look() {
        for (var watcher : watchers) {
            try {
                watcher.tell(jobs.latest(watcher.caller, SHOWN).stream()
                        .filter(job -> !job.state().finished())
                        .toList());
            } catch (RuntimeException e) {
                LOG.debug("Cannot look at the jobs of {}", watcher.caller.name(), e);
            }
        }
    }

    private static final class Watcher {

        private final Caller caller;
        private final Consumer<List<Job>> listener;
        private List<Job> told = List.of();
        private boolean first = true;

        Watcher(Caller caller, Consumer<List<Job>> listener) {
            this.caller = caller;
            this.listener = listener;
        }

        void tell(List<Job> running) {
            if (first || !running.equals(told)) {
                first = false;
                told = running;
                listener.accept(running);
            }
        }
    }
}
