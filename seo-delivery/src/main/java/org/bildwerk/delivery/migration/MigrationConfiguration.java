package org.bildwerk.delivery.migration;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires the old addresses.
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {

    @Bean
    MovedPictures bildwerkMovedPictures(
            JdbcClient jdbc, AssetCatalog catalog, Ledger ledger, TransactionOperations transaction, Clock clock) {
        return new MovedPictures(new MovedRows(jdbc), catalog, ledger, transaction, clock);
    }

    @Bean
    MovedController bildwerkMovedController(MovedPictures moved, Sites sites) {
        return new MovedController(moved, sites);
    }

    @Bean
    @ConditionalOnApi
    MovedAdminController bildwerkMovedAdminController(MovedPictures moved, Sites sites, Identity identity) {
        return new MovedAdminController(moved, sites, identity);
    }
}
