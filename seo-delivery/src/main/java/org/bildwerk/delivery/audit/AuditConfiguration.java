package org.bildwerk.delivery.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.delivery.crawl.Crawler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires the page auditor.
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(5);

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

    @Bean
    AuditSchedule bildwerkPageAuditSchedule(
            JdbcClient db,
            PageAudits audits,
            Sites sites,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        return new AuditSchedule(db, audits, sites, ledger, transaction, clock);
    }

    @Bean
    Chore bildwerkPageAuditChore(AuditSchedule schedule) {
        return new Chore("page-audits", EVERY, schedule::startDue);
    }

    @Bean
    @ConditionalOnApi
    AuditScheduleController bildwerkPageAuditScheduleController(
            AuditSchedule schedule, Sites sites, Identity identity) {
        return new AuditScheduleController(schedule, sites, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkPageAuditProblems() {
        return new ProblemStatuses(Map.of("page-audit-invalid", HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
