package org.bildwerk.delivery.lint;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the linter.
@Configuration(proxyBeanMethods = false)
public class LintConfiguration {

    @Bean
    Linter bildwerkLinter(JdbcClient jdbc, Publications publications, AssetCatalog catalog, Clock clock) {
        return new Linter(new LintSubjects(jdbc, publications, catalog), clock);
    }

    @Bean
    @ConditionalOnApi
    LintController bildwerkLintController(Linter linter, Sites sites, Identity identity) {
        return new LintController(linter, sites, identity);
    }
}
