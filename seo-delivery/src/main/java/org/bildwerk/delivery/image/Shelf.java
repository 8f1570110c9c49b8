package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.Signal;
import org.bildwerk.dam.site.SiteId;
import org.jspecify.annotations.Nullable;

/// The answers that this node gave a moment ago, at most so many bytes: what was not asked for the longest time goes
/// first. Each is dropped as soon as anything happens to its picture or its site, when its rights or its signature end,
/// and after a minute at the latest. Thread-safe.
public final class Shelf implements ShelfWatch.Listener {

    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final int LARGEST_SHARE = 8;
    private static final int TRIMMED_SHARE = 8;
    private static final int NOT_SO_LONG = HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE;

    private final long limitBytes;
    private final ShelfWatch watch;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<ShelfKey, Shelved> answers = new ConcurrentHashMap<>();
    private final AtomicLong weight = new AtomicLong();

    /// @param commits what is raised when something happened
    /// @param limitBytes 0 for no shelf at all
    public Shelf(Outbox outbox, Signal commits, Clock clock, long limitBytes) {
        this(outbox, commits, clock, limitBytes, System::nanoTime);
    }

    /// @param nanos a clock that never jumps
    Shelf(Outbox outbox, Signal commits, Clock clock, long limitBytes, LongSupplier nanos) {
        this.limitBytes = limitBytes;
        this.watch = new ShelfWatch(outbox, commits, nanos);
        this.clock = clock;
        this.nanos = nanos;
    }

    /// Returns the memory that the answers take, in bytes, near enough.
    public long weight() {
        return weight.get();
    }

    /// Tells whether a picture of this size may be remembered.
    boolean takes(long bytes) {
        return bytes <= limitBytes / LARGEST_SHARE;
    }

    /// Brings itself up to date.
    ///
    /// @return what is known now, for [#learn]; [ShelfWatch#UNKNOWN] where nothing that lies here may be trusted
    long keepUp() {
        return limitBytes == 0 ? ShelfWatch.UNKNOWN : watch.keepUp(this);
    }

    /// Returns an answer that is still right, given that the shelf is up to date.
    @Nullable
    Shelved find(ShelfKey key) {
        var found = answers.get(key);
        if (found == null) {
            return null;
        }
        var now = nanos.getAsLong();
        if (now - found.since() > LONGEST || (found.endsOnce() && !found.allows(clock.instant()))) {
            return null;
        }
        found.ask(now);
        return found;
    }

    /// Remembers how a request was answered the long way, unless something has happened meanwhile.
    ///
    /// @param known what [#keepUp] returned before
    void learn(long known, ShelfKey key, HttpServletRequest request, HttpServletResponse response) {
        var handed = Handed.on(request);
        var before = answers.get(key);
        var answer = handed == null ? null : answer(handed, before, response).orElse(null);
        if (answer != null) {
            watch.ifStillAt(known, () -> put(key, answer));
        } else if (before != null && response.getStatus() != NOT_SO_LONG) {
            remove(key, before);
        }
    }

    private Optional<Shelved> answer(Handed handed, @Nullable Shelved before, HttpServletResponse response) {
        if (handed.bytes() != null) {
            return Shelved.of(handed, response, nanos.getAsLong());
        }
        if (before != null) {
            return before.confirmed(handed, response, nanos.getAsLong());
        }
        return response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                ? Optional.of(Shelved.ofConfirmation(handed, response, nanos.getAsLong()))
                : Optional.empty();
    }

    private void put(ShelfKey key, Shelved answer) {
        var before = answers.put(key, answer);
        weight.addAndGet(answer.weight() - (before == null ? 0 : before.weight()));
        if (weight.get() > limitBytes) {
            trim();
        }
    }

    /// Makes more room than is needed just now, so that it need not be looked for each time.
    private void trim() {
        var longestNotAsked = answers.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().asked()))
                .toList()
                .iterator();
        while (weight.get() > limitBytes - limitBytes / TRIMMED_SHARE && longestNotAsked.hasNext()) {
            var entry = longestNotAsked.next();
            remove(entry.getKey(), entry.getValue());
        }
    }

    private void remove(ShelfKey key, Shelved answer) {
        if (answers.remove(key, answer)) {
            weight.addAndGet(-answer.weight());
        }
    }

    private void drop(Predicate<Shelved> which) {
        answers.forEach((key, answer) -> {
            if (which.test(answer)) {
                remove(key, answer);
            }
        });
    }

    @Override
    public void happened(List<DamEvent> events) {
        var assets = new HashSet<AssetId>();
        var sites = new HashSet<SiteId>();
        for (var event : events) {
            switch (event) {
                case DamEvent.OfAsset concerned -> assets.add(concerned.asset());
                case DamEvent.SiteChanged(var site) -> sites.add(site);
                case DamEvent.CollectionChanged collection -> {}
                case DamEvent.ConceptChanged concept -> {}
            }
        }
        drop(answer -> assets.contains(answer.publication().asset())
                || sites.contains(answer.publication().site()));
    }

    @Override
    public void anythingHappened() {
        drop(answer -> true);
    }
}
