package org.bildwerk.delivery.audit;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.delivery.crawl.Crawler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires the page auditor.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    PageAudits bildwerkPageAudits(
            JdbcClient db, JdbcTemplate batches, Jobs jobs, TransactionOperations transaction, Clock clock) {
        return new PageAudits(new AuditRows(db), new FindingRows(db, batches), jobs, transaction, clock);
    }

    @Bean
    JobHandler bildwerkPageAuditHandler(
            Sites sites,
            Crawler crawler,
            JdbcClient db,
            JdbcTemplate batches,
            Pages pages,
            AssetCatalog catalog,
            PublicAssets published,
            Clock clock) {
        var books = new AuditBooks(new AuditRows(db), new FindingRows(db, batches), pages, clock);
        return new AuditHandler(sites, crawler, books, new ShownAsset.Finder(catalog, published), clock);
    }

    @Bean
    @ConditionalOnApi
    AuditController bildwerkPageAuditController(PageAudits audits, Sites sites, Identity identity) {
        return new AuditController(audits, sites, identity);
    }
}
