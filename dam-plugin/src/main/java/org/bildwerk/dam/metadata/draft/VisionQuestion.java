package org.bildwerk.dam.metadata.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent to the endpoint, by OpenAI's schema of chat completions.
record VisionQuestion(
        String model,
        List<Message> messages,
        @JsonProperty("max_tokens") int maxTokens,
        double temperature,
        @JsonProperty("response_format") Map<String, String> responseFormat) {

    private static final String TASK = """
            You write texts for pictures on a website, in %s. Say only what can be seen; guess no names, places or \
            dates. Do not begin with "image of" or the like. Answer with one JSON object of three texts: \
            "title" (at most 8 words), "alt" (one sentence of at most 125 characters, for people who cannot see \
            the picture) and "caption" (one or two sentences).""";

    record Message(String role, Object content) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String type,
            @Nullable String text,
            @JsonProperty("image_url") @Nullable Map<String, String> imageUrl) {}

    static VisionQuestion of(String model, String dataUrl, String language) {
        var tongue = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        var parts = List.of(
                new Part("text", "Describe this picture in " + tongue + ".", null),
                new Part("image_url", null, Map.of("url", dataUrl, "detail", "low")));
        return new VisionQuestion(
                model,
                List.of(new Message("system", TASK.formatted(tongue)), new Message("user", parts)),
                VisionDescriber.mostTokens(),
                0,
                Map.of("type", "json_object"));
    }
}
