package org.bildwerk.delivery.lint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.site.Sites;

/// Looks through sites while nobody waits, one after the other, and remembers what was found until something happens in
/// the library. Thread-safe.
public final class Audits implements AutoCloseable {

    /// Rights begin and end without an event.
    private static final Duration TRUSTED_FOR = Duration.ofHours(1);

    private final Linter linter;
    private final Sites sites;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<SiteId, Known> known = new ConcurrentHashMap<>();
    private final Map<SiteId, CompletableFuture<Known>> waiting = new ConcurrentHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("bildwerk-audit").factory());

    Audits(Linter linter, Sites sites, Outbox outbox, Clock clock) {
        this.linter = linter;
        this.sites = sites;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What was found.
    ///
    /// @param at when it was begun
    /// @param position of the newest event then
    public record Known(Linter.Audit audit, Instant at, long position) {}

    /// Returns what was found last, however long ago; empty where nobody has looked since the start.
    public Optional<Known> last(Site site) {
        return Optional.ofNullable(known.get(site.id()));
    }

    /// Tells whether nothing has happened since.
    public boolean isCurrent(Known found) {
        return found.position() == outbox.head()
                && clock.instant().isBefore(found.at().plus(TRUSTED_FOR));
    }

    /// Forgets what was found, so that the next look is a new one whatever has happened.
    public void forget(Site site) {
        known.remove(site.id());
    }

    /// Looks through the site, unless what is known is current. All who ask before it begins share one look.
    public CompletableFuture<Known> look(Site site) {
        return waiting.computeIfAbsent(site.id(), id -> CompletableFuture.supplyAsync(() -> read(site), reader));
    }

    private Known read(Site asked) {
        // From here on, who asks wants to know of what happens from here on.
        waiting.remove(asked.id());
        var earlier = known.get(asked.id());
        if (earlier != null && isCurrent(earlier)) {
            return earlier;
        }
        var position = outbox.head();
        var at = clock.instant();
        var found = new Known(linter.audit(sites.get(asked.key())), at, position);
        known.put(asked.id(), found);
        return found;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
