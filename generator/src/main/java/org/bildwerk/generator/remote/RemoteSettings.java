package org.bildwerk.generator.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How a provider of pictures is reached.
///
/// @param enabled sends prompts, and pictures to begin with, to the provider; off, nothing leaves the house
/// @param baseUrl up to the version, `https://api.openai.com/v1`
/// @param key sent as bearer token; never logged
/// @param models names as the provider has them
/// @param sizes of pictures that the provider makes, as `1024x1024`
/// @param quality `auto`, `low`, `medium` or `high`; what costs most looks best
/// @param timeout after which an answer counts as lost
/// @param largestAnswer in bytes, pictures included
/// @param termsUrl where the terms of the provider can be read
@ConfigurationProperties("bildwerk.generator.remote")
public record RemoteSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("https://api.openai.com/v1") URI baseUrl,
        @Nullable String key,

        @DefaultValue({"gpt-image-2", "gpt-image-1.5", "gpt-image-1-mini"})
        List<String> models,

        @DefaultValue({"1024x1024", "1536x1024", "1024x1536"})
        List<String> sizes,

        @DefaultValue("auto") String quality,
        @DefaultValue("4m") Duration timeout,
        @DefaultValue("96MB") DataSize largestAnswer,
        @Nullable URI termsUrl) {

    public RemoteSettings {
        models = List.copyOf(models);
        sizes = List.copyOf(sizes);
    }

    /// Keeps the key out of logs.
    @Override
    public String toString() {
        return "RemoteSettings[enabled=%s, baseUrl=%s, models=%s]".formatted(enabled, baseUrl, models);
    }
}
