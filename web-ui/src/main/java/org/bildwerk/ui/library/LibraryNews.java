package org.bildwerk.ui.library;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.ui.jobs.JobWatch;
import org.springframework.stereotype.Component;

/// Tells a view when to look for pictures that came in: after an upload, and while jobs go on.
@Component
class LibraryNews {

    private static final long PAUSE = Duration.ofSeconds(3).toNanos();
    private static final int AFTER_UPLOAD = 8;
    private static final int AFTER_JOBS = 2;

    private final JobWatch watch;
    private final Identity identity;

    LibraryNews(JobWatch watch, Identity identity) {
        this.watch = watch;
        this.identity = identity;
    }

    /// Calls the listener with how often it should look, a good second apart, until there is something new: the index
    /// follows the database with a small delay.
    Registration follow(UI ui, IntConsumer look) {
        var last = new AtomicLong(System.nanoTime());
        var uploads = ComponentUtil.addListener(ui, Uploaded.class, uploaded -> look.accept(AFTER_UPLOAD));
        var jobs = watch.follow(identity.caller(), running -> {
            var now = System.nanoTime();
            if (running.isEmpty() || now - last.get() > PAUSE) {
                last.set(now);
                ui.access(() -> look.accept(running.isEmpty() ? AFTER_JOBS : 1));
            }
        });
        return Registration.combine(uploads, jobs);
    }
}
