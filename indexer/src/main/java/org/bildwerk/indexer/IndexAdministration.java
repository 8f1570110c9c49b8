package org.bildwerk.indexer;

import java.util.List;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.indexer.projection.IndexConsumer;
import org.bildwerk.indexer.projection.IndexFailures;
import org.bildwerk.indexer.projection.IndexRebuild;
import org.bildwerk.indexer.projection.Projector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows how well the index follows the library, and mends it: for administrators.
public final class IndexAdministration {
    private static final Logger LOG = LoggerFactory.getLogger(IndexAdministration.class);
    private static final int MANY = 10_000;

    private final IndexRebuild rebuild;
    private final IndexFailures failures;
    private final Projector projector;
    private final Outbox outbox;

    IndexAdministration(IndexRebuild rebuild, IndexFailures failures, Projector projector, Outbox outbox) {
        this.rebuild = rebuild;
        this.failures = failures;
        this.projector = projector;
        this.outbox = outbox;
    }

    /// How the index stands.
    ///
    /// @param lag events that it has not seen yet
    /// @param failed assets that it refused
    public record IndexState(RebuildState rebuild, long lag, long failed) {}

    /// Returns how the index stands.
    public IndexState state() {
        return new IndexState(rebuild.state(), lag(), failures.count());
    }

    /// Returns how many events the index has not seen yet.
    public long lag() {
        return Math.max(0, outbox.head() - outbox.position(IndexConsumer.NAME));
    }

    /// Returns the assets that the index refused, latest first, with the reasons.
    public List<IndexFailures.Failure> failures(Caller caller) {
        requireAdministrator(caller);
        return failures.list(MANY);
    }

    /// Writes the refused assets again.
    ///
    /// @return how many were tried
    /// @throws SearchUnavailable if the server does not answer
    public int retryFailures(Caller caller) {
        requireAdministrator(caller);
        var assets =
                failures.list(MANY).stream().map(IndexFailures.Failure::asset).toList();
        projector.project(assets);
        return assets.size();
    }

    /// Begins to make a whole new index from the database; the present one answers until it is done.
    ///
    /// @return false if one is being made already
    public boolean rebuild(Caller caller) {
        requireAdministrator(caller);
        if (rebuild.state() instanceof RebuildState.Running) {
            return false;
        }
        Thread.ofVirtual().name("index-rebuild").start(() -> {
            try {
                rebuild.run();
            } catch (RuntimeException e) {
                LOG.warn("The rebuild of the index failed; the index before is still in use", e);
            }
        });
        return true;
    }

    private static void requireAdministrator(Caller caller) {
        caller.require("administer the search index", Role.ADMINISTRATOR);
    }
}
