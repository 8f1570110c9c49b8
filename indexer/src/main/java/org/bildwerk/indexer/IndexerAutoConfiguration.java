package org.bildwerk.indexer;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.bildwerk.dam.DamAutoConfiguration;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.indexer.node.EmbeddedSearch;
import org.bildwerk.indexer.node.ExternalSearch;
import org.bildwerk.indexer.node.NodeSettings;
import org.bildwerk.indexer.node.SearchCluster;
import org.bildwerk.indexer.projection.IndexConsumer;
import org.bildwerk.indexer.projection.IndexFailures;
import org.bildwerk.indexer.projection.IndexFiller;
import org.bildwerk.indexer.projection.IndexKeeper;
import org.bildwerk.indexer.projection.IndexRebuild;
import org.bildwerk.indexer.projection.Indices;
import org.bildwerk.indexer.projection.Projection;
import org.bildwerk.indexer.projection.Projector;
import org.bildwerk.indexer.query.IdStream;
import org.bildwerk.indexer.query.LabelSource;
import org.bildwerk.indexer.query.PageSearch;
import org.bildwerk.indexer.query.SearchServer;
import org.bildwerk.indexer.query.Visible;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists the beans of search.
@AutoConfiguration(after = DamAutoConfiguration.class)
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

    @Bean
    Indices searchIndices(IndexerProperties search, Clock clock) {
        return new Indices(search.alias(), clock);
    }

    @Bean
    IndexFailures indexFailures(JdbcClient jdbc) {
        return new IndexFailures(jdbc);
    }

    @Bean
    Projection indexProjection(AssetCatalog catalog, Visibility visibility, Taxonomy taxonomy, JdbcClient jdbc) {
        return new Projection(catalog, visibility, taxonomy, jdbc);
    }

    @Bean
    Projector indexProjector(SearchCluster cluster, Indices indices, Projection projection, IndexFailures failures) {
        return new Projector(cluster, indices, projection, failures);
    }

    @Bean
    IndexConsumer indexConsumer(Projector projector, Taxonomy taxonomy, JdbcClient jdbc) {
        return new IndexConsumer(projector, taxonomy, jdbc);
    }

    @Bean
    IndexFiller indexFiller(AssetCatalog catalog, Projection projection, Projector projector) {
        return new IndexFiller(catalog, projection, projector);
    }

    @Bean
    IndexRebuild indexRebuild(SearchCluster cluster, Indices indices, IndexFiller filler, DataSource database) {
        return new IndexRebuild(cluster, indices, filler, database);
    }

    @Bean
    IndexKeeper indexKeeper(SearchCluster cluster, Indices indices, IndexRebuild rebuild, Outbox outbox) {
        return new IndexKeeper(cluster, indices, rebuild, outbox);
    }

    @Bean
    LabelSource searchLabels(JdbcClient jdbc, Taxonomy taxonomy, IndexerProperties search) {
        return new LabelSource(jdbc, taxonomy, search.languages());
    }

    @Bean
    PageSearch pageSearch(SearchServer server, IndexerProperties search, LabelSource labels, Visibility visibility) {
        return new PageSearch(server, search.alias(), labels, new Visible(visibility));
    }

    @Bean
    SearchServer searchServer(SearchCluster cluster, IndexRebuild rebuild) {
        return new SearchServer(cluster, rebuild);
    }

    @Bean
    AssetSearch assetSearch(SearchServer server, PageSearch pages, IdStream ids, Taxonomy taxonomy) {
        return new AssetSearch(server, pages, ids, taxonomy);
    }

    @Bean
    IdStream idStream(SearchServer server, IndexerProperties search, Visibility visibility) {
        return new IdStream(server, search.alias(), new Visible(visibility));
    }

    @Bean
    IndexAdministration indexAdministration(
            IndexRebuild rebuild, IndexFailures failures, Projector projector, Outbox outbox) {
        return new IndexAdministration(rebuild, failures, projector, outbox);
    }

    @Bean
    ProblemStatuses searchProblemStatuses() {
        return new ProblemStatuses(Map.of(
                "search-unavailable", HttpStatus.SERVICE_UNAVAILABLE,
                "query-not-understood", HttpStatus.BAD_REQUEST));
    }

    @Bean
    @ConditionalOnApi
    SearchController searchController(AssetSearch search, IndexAdministration index, Identity identity) {
        return new SearchController(search, index, identity);
    }

    @Bean
    MeterBinder searchMeters(IndexAdministration index, SearchCluster cluster) {
        return new SearchMeters(index, cluster);
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
