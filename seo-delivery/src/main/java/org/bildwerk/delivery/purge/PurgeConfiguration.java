package org.bildwerk.delivery.purge;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the list of what caches should forget.
@Configuration(proxyBeanMethods = false)
public class PurgeConfiguration {

    @Bean
    Purges bildwerkPurges(Outbox outbox, JdbcClient jdbc, Clock clock) {
        return new Purges(outbox, new PurgeRows(jdbc), clock);
    }

    @Bean
    @ConditionalOnApi
    PurgeController bildwerkPurgeController(Purges purges, Sites sites, Identity identity) {
        return new PurgeController(purges, sites, identity);
    }
}
