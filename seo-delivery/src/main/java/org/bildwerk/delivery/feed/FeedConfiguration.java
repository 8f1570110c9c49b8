package org.bildwerk.delivery.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.job.JobHandler;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.dam.web.ProblemStatuses;
import org.bildwerk.delivery.crawl.Crawler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Wires the feeds of pages.
@Configuration(proxyBeanMethods = false)
public class FeedConfiguration {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    PageFeeds bildwerkPageFeeds(
            JdbcClient db, Sites sites, Jobs jobs, Ledger ledger, TransactionOperations transaction, Clock clock) {
        return new PageFeeds(new FeedRows(db), sites, jobs, ledger, transaction, clock);
    }

    @Bean
    JobHandler bildwerkFeedHandler(Sites sites, Crawler crawler, JdbcClient db, Pages pages, Clock clock) {
        return new FeedHandler(sites, crawler, new FeedRows(db), pages, clock);
    }

    @Bean
    Chore bildwerkFeedChore(PageFeeds feeds) {
        return new Chore("page-feeds", EVERY, feeds::readDue);
    }

    @Bean
    @ConditionalOnApi
    FeedController bildwerkFeedController(PageFeeds feeds, Sites sites, Identity identity) {
        return new FeedController(feeds, sites, identity);
    }

    @Bean
    @ConditionalOnApi
    ProblemStatuses bildwerkFeedProblems() {
        return new ProblemStatuses(Map.of(
                "page-feed-missing", HttpStatus.NOT_FOUND, "page-feed-invalid", HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
