package org.bildwerk.delivery.lint;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.metadata.BulkEdits;
import org.bildwerk.dam.metadata.draft.Drafts;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the linter and what mends its findings.
@Configuration(proxyBeanMethods = false)
public class LintConfiguration {

    @Bean
    Linter bildwerkLinter(JdbcClient jdbc, Publications publications, AssetCatalog catalog, Clock clock) {
        return new Linter(new LintSubjects(jdbc, publications, catalog), clock);
    }

    @Bean
    Audits bildwerkAudits(Linter linter, Sites sites, Outbox outbox, Clock clock) {
        return new Audits(linter, sites, outbox, clock);
    }

    @Bean
    Mender bildwerkMender(Publications publications, Drafts drafts, BulkEdits edits) {
        return new Mender(publications, drafts, edits);
    }

    @Bean
    @ConditionalOnApi
    LintController bildwerkLintController(Linter linter, Sites sites, Identity identity) {
        return new LintController(linter, sites, identity);
    }
}
