package org.bildwerk.indexer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.bildwerk.indexer.node.SearchCluster;

/// Measures search: whether it is up, how far the index is behind the outbox, how many assets it refused.
final class SearchMeters implements MeterBinder {
    private final IndexAdministration index;
    private final SearchCluster cluster;

    SearchMeters(IndexAdministration index, SearchCluster cluster) {
        this.index = index;
        this.cluster = cluster;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bildwerk.search.up", cluster, server -> server.state().isReady() ? 1 : 0)
                .description("1 while the search server answers")
                .register(registry);
        Gauge.builder("bildwerk.index.lag", index, IndexAdministration::lag)
                .description("Events of the outbox that the index has not seen yet")
                .register(registry);
        Gauge.builder(
                        "bildwerk.index.failed",
                        index,
                        administration -> administration.state().failed())
                .description("Assets that the index refused")
                .register(registry);
    }
}
