package org.bildwerk.generator.remote;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.bildwerk.dam.DamAutoConfiguration;
import org.bildwerk.vips.VipsPool;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// The generator at a provider, where the operator wants one.
@AutoConfiguration(after = DamAutoConfiguration.class)
@ConditionalOnProperty("bildwerk.generator.remote.enabled")
@ConditionalOnBean(VipsPool.class)
@EnableConfigurationProperties(RemoteSettings.class)
public class RemoteConfiguration {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    @Bean
    OpenAiImageGenerator bildwerkRemoteGenerator(RemoteSettings settings, VipsPool pool, Clock clock) {
        var http = HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return generator(settings, http, pool, clock);
    }

    static OpenAiImageGenerator generator(RemoteSettings settings, HttpClient http, VipsPool pool, Clock clock) {
        var host = OpenAiImageGenerator.host(settings.baseUrl());
        var pictures = new PictureFiles(host, pool);
        return new OpenAiImageGenerator(
                settings,
                new Requests(settings, pictures),
                new Answers(new Wire(http, settings), host),
                pictures,
                clock);
    }
}
