package org.bildwerk.dam.taxonomy;

import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the taxonomy.
@Configuration(proxyBeanMethods = false)
public class TaxonomyConfiguration {

    @Bean
    Taxonomy bildwerkTaxonomy(JdbcClient jdbc) {
        return new Taxonomy(jdbc);
    }

    @Bean
    ConceptUses bildwerkConceptUses(JdbcClient jdbc, Visibility visibility) {
        return new ConceptUses(jdbc, visibility);
    }

    @Bean
    TaxonomyEditor bildwerkTaxonomyEditor(
            Taxonomy taxonomy, JdbcClient jdbc, Ledger ledger, PlatformTransactionManager transactions) {
        return new TaxonomyEditor(taxonomy, new ConceptRows(jdbc), ledger, new TransactionTemplate(transactions));
    }

    @Bean
    AssetConcepts bildwerkAssetConcepts(
            JdbcClient jdbc,
            AssetCatalog catalog,
            AssetLock lock,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        return new AssetConcepts(jdbc, catalog, lock, ledger, new TransactionTemplate(transactions));
    }

    @Bean
    ProblemStatuses bildwerkTaxonomyProblemStatuses() {
        return new ProblemStatuses(Map.of("unknown-concept", HttpStatus.NOT_FOUND));
    }

    @Bean
    @ConditionalOnApi
    TaxonomyController bildwerkTaxonomyController(
            Taxonomy taxonomy, TaxonomyEditor editor, AssetConcepts assignments, Identity identity) {
        return new TaxonomyController(taxonomy, editor, assignments, identity);
    }
}
