package org.bildwerk.dam.metadata.draft;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How texts are drafted.
///
/// @param languages in which drafts are made where nobody names others
/// @param vision sends a scaled copy of each picture to an endpoint that describes it; off, nothing leaves the house
/// @param baseUrl of the OpenAI-compatible endpoint, for example `http://localhost:11434/v1`
/// @param model as the endpoint names it
/// @param key secret of the endpoint, best given as `BILDWERK_DRAFTS_KEY`; none where it wants none
/// @param timeout how long one answer may take
@Validated
@ConfigurationProperties("bildwerk.drafts")
public record DraftSettings(
        @DefaultValue({"de", "en"}) List<String> languages,
        @DefaultValue("false") boolean vision,
        @Nullable URI baseUrl,
        @Nullable String model,
        @Nullable String key,
        @DurationMin(seconds = 1) @DefaultValue("60s") Duration timeout) {

    @Override
    public String toString() {
        return "DraftSettings[languages=%s, vision=%s, baseUrl=%s, model=%s]"
                .formatted(languages, vision, baseUrl, model);
    }
}
