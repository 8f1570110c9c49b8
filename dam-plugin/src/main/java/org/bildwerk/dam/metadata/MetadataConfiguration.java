package org.bildwerk.dam.metadata;

import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the descriptions.
@Configuration(proxyBeanMethods = false)
public class MetadataConfiguration {

    @Bean
    AssetDescriptions bildwerkAssetDescriptions(
            JdbcClient db,
            PlatformTransactionManager transactions,
            AssetLock lock,
            AssetCatalog catalog,
            Ledger ledger) {
        var history = new DescriptionHistory(db, Json.mapper());
        return new AssetDescriptions(
                new TransactionTemplate(transactions), lock, catalog, history, new DescriptionTable(db), ledger);
    }

    @Bean
    BulkEdits bildwerkBulkEdits(AssetDescriptions descriptions, AssetCatalog catalog, JdbcClient db) {
        return new BulkEdits(descriptions, catalog, new BulkEditTable(db));
    }

    @Bean
    @ConditionalOnApi
    BulkEditController bildwerkBulkEditController(BulkEdits edits, Identity identity) {
        return new BulkEditController(edits, identity);
    }
}
