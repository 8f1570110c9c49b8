package org.bildwerk.indexer.projection;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.bildwerk.indexer.RebuildState;
import org.bildwerk.indexer.SearchUnavailable;
import org.bildwerk.indexer.node.SearchCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a whole new index from PostgreSQL while the old one goes on answering and writes go on.
///
/// The new index gets the consumer's writes from its first moment on, beside those of the old one; what the rebuild
/// itself writes carries the outbox position of its reading, so that whichever is newer stays. When all assets are in,
/// the alias moves in one step. Only one rebuild runs at a time,
/// also where several nodes share a database.
public final class IndexRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final SearchCluster cluster;
    private final Indices indices;
    private final IndexFiller filler;
    private final RebuildLock lock;
    private volatile boolean first;
    private final AtomicReference<RebuildState> state = new AtomicReference<>(new RebuildState.Idle());

    public IndexRebuild(SearchCluster cluster, Indices indices, IndexFiller filler, DataSource database) {
        this.cluster = cluster;
        this.indices = indices;
        this.filler = filler;
        this.lock = new RebuildLock(database);
    }

    /// Returns how far the present or the last rebuild is.
    public RebuildState state() {
        return state.get();
    }

    /// Answers whether the first index is being built, so that there is nothing to search yet.
    public boolean isFirst() {
        return first;
    }

    /// Rebuilds now, in this thread.
    ///
    /// @return whether this call did it; false if another rebuild is running
    /// @throws SearchUnavailable if the server went away; the old index is untouched then
    public boolean run() {
        var before = state.get();
        if (before instanceof RebuildState.Running || !state.compareAndSet(before, new RebuildState.Running(0, 0))) {
            return false;
        }
        try {
            var done = lock.whileHeld(this::fill);
            state.set(new RebuildState.Idle());
            return done;
        } catch (IOException e) {
            state.set(new RebuildState.Failed(String.valueOf(e.getMessage())));
            throw new SearchUnavailable(cluster.state(), e);
        } catch (RuntimeException e) {
            state.set(new RebuildState.Failed(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    private void fill() throws IOException {
        var client = cluster.client();
        indices.dropUnread(client);
        first = !indices.isRead(client);
        var name = indices.create(client);
        var total = filler.fill((done, of) -> state.set(new RebuildState.Running(done, of)));
        indices.publish(client, name);
        first = false;
        LOG.info("Index {} holds {} assets and is read from now on", name, total);
    }
}
