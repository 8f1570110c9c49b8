package org.bildwerk.dam.collection;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The beans of the collections.
@Configuration(proxyBeanMethods = false)
public class CollectionConfiguration {

    @Bean
    Collections bildwerkCollections(
            JdbcClient db, PlatformTransactionManager transactions, AssetCatalog catalog, Ledger ledger) {
        return new Collections(db, new TransactionTemplate(transactions), catalog, ledger);
    }

    @Bean
    @ConditionalOnApi
    CollectionController bildwerkCollectionController(Collections collections, Identity identity) {
        return new CollectionController(collections, identity);
    }
}
