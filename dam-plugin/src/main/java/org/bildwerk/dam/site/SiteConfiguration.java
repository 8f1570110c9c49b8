package org.bildwerk.dam.site;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.quality.QualityGate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The beans of the sites.
@Configuration(proxyBeanMethods = false)
public class SiteConfiguration {

    @Bean
    Sites bildwerkSites(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, Environment settings) {
        var publicUrl = settings.getProperty("bildwerk.public-url", "http://localhost:8080");
        var ownNetwork = settings.getProperty("bildwerk.delivery.crawl.own-network", Boolean.class, false);
        return new Sites(jdbc, transaction, ledger, URI.create(publicUrl.replaceAll("/+$", "")), ownNetwork);
    }

    @Bean
    Pages bildwerkPages(
            JdbcClient jdbc,
            JdbcTemplate batches,
            AssetCatalog catalog,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        return new Pages(new PageRows(jdbc, batches), catalog, ledger, transaction, clock);
    }

    @Bean
    Publications bildwerkPublications(
            JdbcClient jdbc,
            AssetCatalog catalog,
            AssetLife life,
            AssetLock lock,
            QualityGate gate,
            SiteLabels labels,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        return new Publications(
                new PublicationRows(jdbc), catalog, life, lock, gate, labels, ledger, transaction, clock);
    }

    @Bean
    Chore bildwerkRightsChore(Publications publications) {
        return new Chore("rights", Duration.ofSeconds(20), publications::expire);
    }

    @Bean
    PublicAssets bildwerkPublicAssets(JdbcClient jdbc) {
        return new PublicAssets(jdbc);
    }

    @Bean
    SiteCredentials bildwerkSiteCredentials(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        return new SiteCredentials(jdbc, transaction, ledger);
    }

    @Bean
    SitePrompts bildwerkSitePrompts(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        return new SitePrompts(jdbc, transaction, ledger);
    }

    @Bean
    SiteOptIns bildwerkSiteOptIns(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        return new SiteOptIns(jdbc, transaction, ledger);
    }

    @Bean
    SiteLabels bildwerkSiteLabels(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        return new SiteLabels(jdbc, transaction, ledger);
    }

    @Bean
    StandIns bildwerkStandIns(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        return new StandIns(jdbc, transaction, ledger);
    }

    @Bean
    AddressKeys bildwerkAddressKeys(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, Clock clock) {
        return new AddressKeys(jdbc, transaction, ledger, new SecureRandom(), clock);
    }

    @Bean
    PublicPages bildwerkPublicPages(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        return new PublicPages(jdbc, transaction, clock);
    }

    @Bean
    PageChanges bildwerkPageChanges(JdbcClient jdbc) {
        return new PageChanges(jdbc);
    }

    @Bean
    SiteReview bildwerkSiteReview(JdbcClient jdbc, Clock clock) {
        return new SiteReview(jdbc, clock);
    }
}
