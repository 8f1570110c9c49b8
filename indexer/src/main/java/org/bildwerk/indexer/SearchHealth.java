package org.bildwerk.indexer;

import org.bildwerk.indexer.node.SearchCluster;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows the state of the search server as the health part `search`.
final class SearchHealth implements HealthIndicator {
    private final SearchCluster cluster;

    SearchHealth(SearchCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Health health() {
        var state = cluster.state();
        try {
            var status = cluster.client().cluster().health().status().jsonValue();
            var health = "red".equals(status) ? Health.down() : Health.up();
            return health.withDetail("state", state.describe())
                    .withDetail("cluster", status)
                    .build();
        } catch (SearchUnavailable e) {
            return Health.outOfService()
                    .withDetail("state", e.state().describe())
                    .build();
        } catch (Exception e) {
            return Health.down(e).withDetail("state", state.describe()).build();
        }
    }
}
