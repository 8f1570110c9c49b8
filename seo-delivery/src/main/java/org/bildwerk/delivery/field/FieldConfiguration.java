package org.bildwerk.delivery.field;

import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.job.Chore;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires field data.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FieldSettings.class)
public class FieldConfiguration {

    @Bean
    FieldData bildwerkFieldData(JdbcClient jdbc, Clock clock) {
        return new FieldData(jdbc, clock);
    }

    @Bean
    BeaconController bildwerkBeaconController(JdbcTemplate jdbc, FieldSettings settings, Clock clock) {
        var throttle = new BeaconThrottle(settings.perSender(), settings.perMinute(), clock);
        return new BeaconController(new FieldRows(jdbc), throttle, clock);
    }

    @Bean
    Chore bildwerkFieldChore(JdbcTemplate jdbc, FieldSettings settings, Clock clock) {
        var rows = new FieldRows(jdbc);
        return new Chore(
                "field-data",
                Duration.ofHours(6),
                () -> rows.removeBefore(clock.instant().minus(settings.keep())));
    }

    @Bean
    @ConditionalOnApi
    FieldController bildwerkFieldController(FieldData field, Sites sites, Identity identity) {
        return new FieldController(field, sites, identity);
    }
}
