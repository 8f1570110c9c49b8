package org.bildwerk.delivery.warmup;

import java.time.Clock;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.job.Jobs;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.web.ConditionalOnApi;
import org.bildwerk.delivery.DeliveryProperties;
import org.bildwerk.delivery.rendition.Renditions;
import org.bildwerk.vips.Vips;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the warm-up; `bildwerk.delivery.warm-up` switches it off.
@Configuration(proxyBeanMethods = false)
public class WarmUpConfiguration {

    @Bean
    WarmUpTable bildwerkWarmUpTable(JdbcClient jdbc, Clock clock) {
        return new WarmUpTable(jdbc, clock);
    }

    @Bean
    WarmUpOrders bildwerkWarmUpOrders(WarmUpTable table, PublicAssets assets, Sites sites, Jobs jobs) {
        return new WarmUpOrders(table, assets, sites, jobs);
    }

    @Bean
    WarmUps bildwerkWarmUps(WarmUpTable table, WarmUpOrders orders, DeliveryProperties delivery) {
        return new WarmUps(table, orders, delivery.warmUp());
    }

    @Bean
    @ConditionalOnProperty(value = "bildwerk.delivery.warm-up", matchIfMissing = true)
    PublishedPictures bildwerkPublishedPictures(WarmUpOrders orders, WarmUpTable table, Clock clock) {
        return new PublishedPictures(orders, table, clock);
    }

    /// Also there when nothing new is ordered, for what was ordered before.
    @Bean
    WarmUpHandler bildwerkWarmUpHandler(
            Vips vips, PublicAssets assets, Sites sites, Renditions renditions, WarmUpTable table, Clock clock) {
        return new WarmUpHandler(vips, assets, sites, renditions, table, clock);
    }

    @Bean
    @ConditionalOnApi
    WarmUpController bildwerkWarmUpController(WarmUps warmUps, Sites sites, Identity identity) {
        return new WarmUpController(warmUps, sites, identity);
    }
}
