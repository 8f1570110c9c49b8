package org.bildwerk.delivery.crawl;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Wires visits to sites.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrawlSettings.class)
public class CrawlConfiguration {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    @Bean
    Crawler bildwerkCrawler(CrawlSettings settings, Environment environment, Clock clock) {
        var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .build();
        var publicUrl = environment.getProperty("bildwerk.public-url", "http://localhost:8080");
        return new Crawler(http, settings, publicUrl, clock);
    }
}
