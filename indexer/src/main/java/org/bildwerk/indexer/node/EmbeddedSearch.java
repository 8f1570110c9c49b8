package org.bildwerk.indexer.node;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bildwerk.indexer.SearchRefusal;
import org.bildwerk.indexer.SearchState;
import org.bildwerk.indexer.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one Elasticsearch node running beside the application.
///
/// A thread of its own starts or adopts the node, watches it, and starts it again when it dies; the application never
/// waits for it. [#close()] ends the node. Thread-safe.
public final class EmbeddedSearch implements SearchCluster {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedSearch.class);
    private static final Duration WATCH = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final NodeStarter starter;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile SearchState state = new SearchState.Starting();
    private volatile @Nullable ElasticsearchClient client;
    private volatile boolean abandoned;

    private EmbeddedSearch(NodeSettings settings) {
        starter = new NodeStarter(settings, NodeUser.current());
        supervisor = Thread.ofPlatform().name("search-node").daemon().unstarted(this::supervise);
    }

    /// Starts keeping a node; returns at once, long before the node answers.
    public static EmbeddedSearch start(NodeSettings settings) {
        var search = new EmbeddedSearch(settings);
        search.supervisor.start();
        return search;
    }

    @Override
    public SearchState state() {
        return state;
    }

    @Override
    public ElasticsearchClient client() {
        var current = client;
        if (current == null) {
            throw new SearchUnavailable(state);
        }
        return current;
    }

    private void supervise() {
        var pause = Duration.ofSeconds(1);
        while (closing.getCount() > 0) {
            try {
                runOnce();
                pause = Duration.ofSeconds(1);
                state = new SearchState.Starting();
            } catch (NodeFailed e) {
                fail(e);
            } catch (IOException e) {
                fail(new NodeFailed(e.toString(), SearchRefusal.SEARCH_BROKEN));
            } catch (InterruptedException _) {
                return;
            }
            await(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void runOnce() throws IOException, InterruptedException {
        var folders = starter.prepare();
        var orphan = starter.orphan(folders).orElse(null);
        var node = orphan == null ? starter.start(folders) : orphan;
        try (var connected = SearchClients.withPassword(
                List.of(URI.create("http://127.0.0.1:" + node.port())), "elastic", starter.password(folders))) {
            var signs = new LifeSigns(node.handle(), List.of(folders.log()), System::nanoTime);
            if (!Readiness.await(connected, () -> node.isAlive() && closing.getCount() > 0 && signs.goOn())) {
                throw node.isAlive() ? givenUp(node, signs) : NodeStarter.died(folders);
            }
            ready(node, connected, orphan != null);
            watch(node, connected);
        } finally {
            client = null;
            endIfClosing(node);
        }
    }

    private static NodeFailed givenUp(NodeProcess node, LifeSigns signs) {
        node.end(Duration.ofSeconds(10));
        return signs.givenUp();
    }

    private void ready(NodeProcess node, ElasticsearchClient connected, boolean adopted) {
        var uri = URI.create("http://127.0.0.1:" + node.port());
        client = connected;
        state = new SearchState.Ready(uri, true);
        LOG.info("Search node {} {} at {}", node.handle().pid(), adopted ? "adopted" : "started", uri);
    }

    private void watch(NodeProcess node, ElasticsearchClient connected) {
        var pulse = new Pulse(connected);
        while (node.isAlive()) {
            if (await(WATCH)) {
                return;
            }
            if (pulse.isLost()) {
                LOG.warn(
                        "Search node {} runs but does not answer any more",
                        node.handle().pid());
                node.end(Duration.ofSeconds(5));
            }
        }
        LOG.warn("Search node {} has ended; it is started again", node.handle().pid());
    }

    /// Stops watching and leaves the node alone, as a killed application does.
    void abandon() {
        abandoned = true;
        close();
    }

    private void endIfClosing(NodeProcess node) {
        if (closing.getCount() == 0 && !abandoned) {
            // The interruption was the wake-up call; ending the node politely needs patience again.
            Thread.interrupted();
            node.end(Duration.ofSeconds(15));
        }
    }

    private void fail(NodeFailed failed) {
        state = failed.state();
        LOG.warn("{}", failed.getMessage());
    }

    /// Waits, and answers whether the application is closing.
    private boolean await(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            // Only close() wakes this thread up; a client that is closed by an interrupted thread leaves its own
            // behind.
            return true;
        }
    }

    /// Ends the node and the thread that keeps it.
    @Override
    public void close() {
        closing.countDown();
        supervisor.interrupt();
        try {
            supervisor.join(Duration.ofSeconds(25));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        state = new SearchState.Stopped();
    }
}
