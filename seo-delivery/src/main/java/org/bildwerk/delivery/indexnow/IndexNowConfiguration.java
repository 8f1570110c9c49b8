package org.bildwerk.delivery.indexnow;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.PageChanges;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires IndexNow.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexNowSettings.class)
public class IndexNowConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    @Bean
    IndexNow bildwerkIndexNow(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger, Clock clock) {
        return new IndexNow(new RegistrationRows(jdbc), transaction, ledger, new SecureRandom(), clock);
    }

    @Bean
    Chore bildwerkIndexNowChore(
            JdbcClient jdbc,
            Sites sites,
            PageChanges changes,
            Jobs jobs,
            TransactionOperations transaction,
            IndexNowSettings settings,
            Clock clock) {
        var rows = new RegistrationRows(jdbc);
        var pages = new ChangedPages(rows, sites, changes, jobs, transaction, settings.settle(), clock);
        return new Chore("indexnow", EVERY, pages::tell);
    }

    @Bean
    JobHandler bildwerkIndexNowHandler(JdbcClient jdbc, Sites sites, IndexNowSettings settings, Clock clock) {
        var http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        return new IndexNowHandler(sites, new RegistrationRows(jdbc), new IndexNowClient(http, settings), clock);
    }

    @Bean
    IndexNowController bildwerkIndexNowController(IndexNow indexNow, Sites sites) {
        return new IndexNowController(indexNow, sites);
    }

    @Bean
    @ConditionalOnApi
    IndexNowAdminController bildwerkIndexNowAdminController(IndexNow indexNow, Sites sites, Identity identity) {
        return new IndexNowAdminController(indexNow, sites, identity);
    }
}
