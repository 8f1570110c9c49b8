package org.bildwerk.dam.metadata.draft;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Set;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.metadata.TextField;
import org.bildwerk.dam.metadata.embedded.Plain;
import org.bildwerk.dam.provenance.evidence.generator.BoundedJson;
import tools.jackson.databind.JsonNode;

/// Asks an OpenAI-compatible endpoint to look at a scaled copy of the picture (`POST /chat/completions`). It is told
/// the language and nothing of the record. What it answers is a stranger's text: bounded, made plain, and a draft.
/// Thread-safe.
public final class VisionDescriber implements Describer {

    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int MOST_TOKENS = 600;

    private final HttpClient http;
    private final ScaledPicture pictures;
    private final DraftSettings settings;
    private final URI endpoint;
    private final String model;

    VisionDescriber(HttpClient http, ScaledPicture pictures, DraftSettings settings) {
        if (settings.baseUrl() == null || settings.model() == null) {
            throw new IllegalArgumentException(
                    "bildwerk.drafts.vision is on, so bildwerk.drafts.base-url and bildwerk.drafts.model must be set");
        }
        this.http = http;
        this.pictures = pictures;
        this.settings = settings;
        this.endpoint = URI.create(settings.baseUrl().toString().replaceAll("/+$", "") + "/chat/completions");
        this.model = settings.model();
    }

    @Override
    public String name() {
        return "vision:" + model;
    }

    @Override
    public boolean speaks(String language) {
        return true;
    }

    @Override
    public Proposal describe(DraftSubject subject, String language) throws InterruptedException {
        var answer = answered(send(VisionQuestion.of(model, pictures.of(subject.asset()), language)));
        var fileName = subject.asset().version().fileName();
        var texts = new EnumMap<TextField, String>(TextField.class);
        for (var field : TextField.values()) {
            PlainWords.of(answer.path(field.key()).asString(null), fileName, longest(field))
                    .ifPresent(text -> texts.put(field, text));
        }
        if (texts.isEmpty()) {
            throw new DescribingException(DraftRefusal.DESCRIBER_UNREADABLE, false, null);
        }
        return new Proposal(texts, Set.of("picture"));
    }

    static int mostTokens() {
        return MOST_TOKENS;
    }

    private static int longest(TextField field) {
        return switch (field) {
            case TITLE -> 70;
            case ALT -> 160;
            case CAPTION -> 400;
        };
    }

    private String send(Object question) throws InterruptedException {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(question)));
        if (settings.key() != null && !settings.key().isBlank()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        try {
            var response = http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            return checked(response);
        } catch (HttpTimeoutException e) {
            throw new DescribingException(
                    DraftRefusal.DESCRIBER_SILENT,
                    true,
                    e,
                    "no answer in " + settings.timeout().toSeconds() + " s");
        } catch (IOException e) {
            throw new DescribingException(DraftRefusal.DESCRIBER_SILENT, true, e, String.valueOf(e.getMessage()));
        }
    }

    private static String checked(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return response.body();
        }
        var message = BoundedJson.object(response.body())
                .map(json -> json.path("error").path("message").asString(""))
                .orElse("");
        boolean passing = status == 408 || status == 429 || status >= 500;
        throw new DescribingException(
                passing ? DraftRefusal.DESCRIBER_SILENT : DraftRefusal.DESCRIBER_REFUSED,
                passing,
                null,
                Plain.line("HTTP %d %s".formatted(status, message)).strip());
    }

    private static JsonNode answered(String body) {
        var message = BoundedJson.object(body)
                .map(json -> json.path("choices").path(0).path("message"))
                .orElseThrow(() -> new DescribingException(DraftRefusal.DESCRIBER_UNREADABLE, false, null));
        var refusal = message.path("refusal").asString("");
        if (!refusal.isBlank()) {
            throw new DescribingException(DraftRefusal.DESCRIBER_REFUSED, false, null, Plain.line(refusal));
        }
        var content = message.path("content").asString("");
        // Some models wrap their JSON in a fence although asked not to.
        int start = content.indexOf('{');
        int end = content.lastIndexOf('}');
        return BoundedJson.object(start < 0 || end < start ? "" : content.substring(start, end + 1))
                .map(VisionDescriber::lowerCase)
                .orElseThrow(() -> new DescribingException(DraftRefusal.DESCRIBER_UNREADABLE, false, null));
    }

    private static JsonNode lowerCase(JsonNode json) {
        var plain = Json.mapper().createObjectNode();
        json.properties().forEach(entry -> plain.set(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return plain;
    }
}
