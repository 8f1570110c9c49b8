package org.bildwerk.ui.studio;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Tells open pages which pictures changed, whoever changed them: in another browser, over HTTP, or on another node.
/// Reads the outbox once for all pages, and only while one is open and something was committed. Thread-safe.
@Component
final class AssetWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AssetWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    // A signal of another node may be lost with the line to the database.
    private static final int LOOK_ANYWAY = 20;
    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final Signals signals;
    private final Set<Consumer<Set<AssetId>>> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("bildwerk-asset-watch").daemon().factory());
    private long position;
    private long seen;
    private int passed;

    AssetWatch(Outbox outbox, Signals signals) {
        this.outbox = outbox;
        this.signals = signals;
        clock.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Tells the listener what changes from now on, on a thread of its own.
    synchronized Registration follow(Consumer<Set<AssetId>> listener) {
        if (listeners.isEmpty()) {
            seen = signals.events().count();
            position = outbox.head();
        }
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            var changed = changed();
            if (!changed.isEmpty()) {
                listeners.forEach(listener -> listener.accept(changed));
            }
        } catch (RuntimeException e) {
            LOG.debug("Cannot look for changed pictures", e);
        }
    }

    private synchronized Set<AssetId> changed() {
        var changed = new HashSet<AssetId>();
        long count = signals.events().count();
        if (listeners.isEmpty() || (count == seen && ++passed < LOOK_ANYWAY)) {
            return changed;
        }
        passed = 0;
        var events = outbox.after(position, AT_ONCE);
        for (var stored : events) {
            position = stored.position();
            if (stored.event() instanceof DamEvent.OfAsset ofAsset) {
                changed.add(ofAsset.asset());
            }
        }
        if (events.size() < AT_ONCE) {
            seen = count;
        }
        return changed;
    }
}
