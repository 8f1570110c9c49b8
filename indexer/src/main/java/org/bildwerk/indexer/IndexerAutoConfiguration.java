package org.bildwerk.indexer;

import java.nio.file.Path;
import org.bildwerk.indexer.node.EmbeddedSearch;
import org.bildwerk.indexer.node.ExternalSearch;
import org.bildwerk.indexer.node.NodeSettings;
import org.bildwerk.indexer.node.SearchCluster;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Lists the beans of search.
@AutoConfiguration(afterName = "org.bildwerk.dam.DamAutoConfiguration")
@ConditionalOnProperty(name = "bildwerk.search.enabled", matchIfMissing = true)
@EnableConfigurationProperties(IndexerProperties.class)
class IndexerAutoConfiguration {

    @Bean
    SearchCluster searchCluster(IndexerProperties search, Environment environment) {
        if (!search.uris().isEmpty()) {
            return ExternalSearch.connect(search.uris(), search.apiKey(), search.username(), search.password());
        }
        var home = Path.of(environment.getProperty("bildwerk.home", ".bildwerk"));
        var natives = Path.of(environment.getProperty("bildwerk.native", ".native"));
        var folder = search.folder();
        var distribution = search.distribution();
        return EmbeddedSearch.start(new NodeSettings(
                folder == null ? home.resolve("search") : folder,
                home.resolve("run"),
                distribution == null ? natives.resolve("elasticsearch") : distribution,
                search.heap()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class HealthConfiguration {

        @Bean
        SearchHealth searchHealthIndicator(SearchCluster cluster) {
            return new SearchHealth(cluster);
        }
    }
}
