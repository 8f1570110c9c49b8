package org.bildwerk.dam.generation;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bildwerk.dam.event.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What runs on this node at the moment, in memory: the last step, a preview, and whether somebody asked to stop.
/// Thread-safe.
final class LiveItems {

    private final ConcurrentMap<UUID, Live> running = new ConcurrentHashMap<>();
    private final ConcurrentMap<GenerationId, Integer> followers = new ConcurrentHashMap<>();
    private final Signal changed = new Signal();

    /// How far a picture is.
    ///
    /// @param preview a small PNG; null where there is none
    record Glance(int done, int of, byte @Nullable [] preview) {}

    /// One picture that is being made.
    final class Live implements AutoCloseable {

        private final GenerationId generation;
        private final UUID item;
        private volatile boolean cancelled;
        private volatile @Nullable Glance glance;

        private Live(GenerationId generation, UUID item) {
            this.generation = generation;
            this.item = item;
        }

        void step(Glance now) {
            glance = now;
            changed.raise();
        }

        boolean cancelled() {
            return cancelled;
        }

        /// Tells whether somebody looks.
        boolean followed() {
            return LiveItems.this.followed(generation);
        }

        @Override
        public void close() {
            running.remove(item, this);
        }
    }

    Live begin(GenerationId generation, UUID item) {
        var live = new Live(generation, item);
        running.put(item, live);
        changed.raise();
        return live;
    }

    Optional<Glance> glance(UUID item) {
        return Optional.ofNullable(running.get(item)).map(live -> live.glance);
    }

    /// Is raised at each step, and when something of an order changed on this node.
    Signal changed() {
        return changed;
    }

    void follow(GenerationId generation) {
        followers.merge(generation, 1, Integer::sum);
    }

    boolean followed(GenerationId generation) {
        return followers.containsKey(generation);
    }

    void leave(GenerationId generation) {
        followers.computeIfPresent(generation, (id, count) -> count == 1 ? null : count - 1);
    }

    /// Asks these to stop as soon as the present transaction is committed; those of other nodes see it in the database.
    void cancelAfterCommit(Collection<UUID> items) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                for (var item : items) {
                    var live = running.get(item);
                    if (live != null) {
                        live.cancelled = true;
                    }
                }
                changed.raise();
            }
        });
    }
}
