package org.bildwerk.dam.generation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who look at an order what becomes of it: steps and previews at once where they happen on this node, all
/// else within a second. Thread-safe.
public final class GenerationFeed {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationFeed.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long REREAD_NANOS = 900_000_000;

    private final Generations generations;
    private final LiveItems live;

    GenerationFeed(Generations generations, LiveItems live) {
        this.generations = generations;
        this.live = live;
    }

    /// Ends the telling when it is closed; no event comes afterwards but one that is under way.
    public interface Following extends AutoCloseable {

        @Override
        void close();
    }

    /// Who is told of an order.
    interface Listener {

        /// Called for each event.
        void happened(GenerationEvent event);

        /// Called every second or so, whether something happened or not.
        default void turn() {}

        /// Called at last, however the telling ended.
        default void ended() {}
    }

    /// Tells how each picture stands now, then what changes, until the order is finished or the following is closed.
    /// The listener is called on a thread of its own; what it throws ends the telling.
    ///
    /// @throws GenerationNotFoundException if it is not there or somebody else's
    public Following follow(Caller caller, GenerationId id, Consumer<GenerationEvent> listener) {
        return tell(caller, id, listener::accept);
    }

    /// As above.
    ///
    /// @param ended called at last, however the telling ended
    public Following follow(Caller caller, GenerationId id, Consumer<GenerationEvent> listener, Runnable ended) {
        return tell(caller, id, new Listener() {
            @Override
            public void happened(GenerationEvent event) {
                listener.accept(event);
            }

            @Override
            public void ended() {
                ended.run();
            }
        });
    }

    /// As above, for a listener that wants to know more.
    Following tell(Caller caller, GenerationId id, Listener listener) {
        generations.get(caller, id);
        live.follow(id);
        var thread = Thread.ofVirtual().name("bildwerk-follow-" + id).unstarted(() -> {
            try {
                new Teller(caller, id, listener).tell();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.debug("The telling of {} ended: {}", id, e.getMessage());
            } finally {
                live.leave(id);
                listener.ended();
            }
        });
        thread.start();
        return thread::interrupt;
    }

    /// Tells one listener; confined to its thread.
    private final class Teller {

        private final Caller caller;
        private final GenerationId id;
        private final Listener listener;
        private final Map<UUID, GenerationItem> told = new HashMap<>();
        private final Map<UUID, LiveItems.Glance> glances = new HashMap<>();
        private long readAt;

        Teller(Caller caller, GenerationId id, Listener listener) {
            this.caller = caller;
            this.id = id;
            this.listener = listener;
        }

        void tell() throws InterruptedException {
            boolean reread = true;
            while (!Thread.currentThread().isInterrupted()) {
                long seen = live.changed().count();
                if (reread && changes()) {
                    return;
                }
                boolean gone = steps();
                listener.turn();
                reread = gone || System.nanoTime() - readAt > REREAD_NANOS;
                if (!reread) {
                    live.changed().await(seen, PAUSE);
                    reread = System.nanoTime() - readAt > REREAD_NANOS;
                }
            }
        }

        /// Tells what stands otherwise; true if the order is finished.
        private boolean changes() {
            readAt = System.nanoTime();
            var generation = generations.get(caller, id);
            for (var item : generation.items()) {
                if (!item.equals(told.put(item.id(), item))) {
                    listener.happened(new GenerationEvent.Changed(item));
                }
            }
            if (generation.finished()) {
                listener.happened(new GenerationEvent.Finished(generation));
            }
            return generation.finished();
        }

        /// Tells of steps; true if a picture began or ended, so that the database knows more.
        private boolean steps() {
            boolean news = false;
            for (var item : told.keySet()) {
                var glance = live.glance(item);
                if (glance.isEmpty()) {
                    news |= glances.remove(item) != null;
                } else if (glance.get() != glances.put(item, glance.get())) {
                    var now = glance.get();
                    listener.happened(new GenerationEvent.Step(item, now.done(), now.of(), now.preview()));
                }
            }
            return news;
        }
    }
}
