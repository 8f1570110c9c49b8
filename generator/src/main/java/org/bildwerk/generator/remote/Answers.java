package org.bildwerk.generator.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationWatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Hears what the provider says, and gives each way of saying no its name. A fault of the server (5xx) is asked
/// about once more with the same key; nothing else is. Thread-safe.
final class Answers {

    private final Wire wire;
    private final String host;

    Answers(Wire wire, String host) {
        this.wire = wire;
        this.host = host;
    }

    /// What came back.
    ///
    /// @param requestId what the provider calls the request; null where it did not say
    /// @param revisedPrompt what the provider made of the prompt; null where it took it as it was
    record Answer(
            byte[] picture,
            @Nullable String requestId,
            @Nullable String revisedPrompt) {}

    Answer to(HttpRequest request, GenerationWatch watch) throws InterruptedException {
        var response = wire.send(request, watch);
        if (response.statusCode() >= 500) {
            response = wire.send(request, watch);
        }
        if (response.statusCode() / 100 != 2) {
            throw failure(response);
        }
        var json = ProviderJson.object(response.body())
                .orElseThrow(() -> permanent(RemoteRefusal.REMOTE_UNREADABLE, host, "it is no JSON object"));
        var first = json.path("data").path(0);
        var picture = picture(first, watch);
        return new Answer(
                picture,
                response.headers()
                        .firstValue("x-request-id")
                        .map(ProviderJson::line)
                        .orElse(null),
                Optional.ofNullable(first.path("revised_prompt").asString(null))
                        .map(ProviderJson::line)
                        .filter(text -> !text.isBlank())
                        .orElse(null));
    }

    private byte[] picture(JsonNode data, GenerationWatch watch) throws InterruptedException {
        var base64 = data.path("b64_json").asString("");
        if (!base64.isEmpty()) {
            try {
                return Base64.getMimeDecoder().decode(base64);
            } catch (IllegalArgumentException e) {
                throw new GenerationException.Permanent(
                        RemoteRefusal.REMOTE_UNREADABLE, e, host, "the picture is no Base64");
            }
        }
        var url = data.path("url").asString("");
        if (url.isEmpty()) {
            throw permanent(RemoteRefusal.REMOTE_EMPTY, host);
        }
        return wire.fetch(address(url), watch);
    }

    private URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new GenerationException.Permanent(RemoteRefusal.REMOTE_PICTURE_LOST, e, host, "no address");
        }
    }

    private GenerationException failure(HttpResponse<byte[]> response) {
        var error = ProviderJson.object(response.body()).map(json -> json.path("error"));
        var code = error.map(json -> json.path("code").asString("")).orElse("");
        var said = error.map(json -> json.path("message").asString("")).orElse("");
        var message = ProviderJson.line("HTTP %d %s".formatted(response.statusCode(), said))
                .strip();
        if (code.equals("moderation_blocked") || code.equals("content_policy_violation")) {
            return new GenerationException.Moderated(
                    RemoteRefusal.REMOTE_MODERATED, host, said.isBlank() ? code : ProviderJson.line(said));
        }
        if (code.equals("insufficient_quota") || code.equals("billing_hard_limit_reached")) {
            return permanent(RemoteRefusal.REMOTE_QUOTA_USED_UP, host, message);
        }
        int status = response.statusCode();
        if (status == 429) {
            return new GenerationException.Retryable(RemoteRefusal.REMOTE_BUSY, RetryAfter.of(response), null, host);
        }
        if (status == 401 || status == 403) {
            return permanent(RemoteRefusal.REMOTE_KEY_REFUSED, host);
        }
        return status >= 500
                ? new GenerationException.Retryable(
                        RemoteRefusal.REMOTE_BROKEN, RetryAfter.of(response), null, host, message)
                : permanent(RemoteRefusal.REMOTE_REFUSED, host, message);
    }

    private static GenerationException permanent(RemoteRefusal refusal, Object... arguments) {
        return new GenerationException.Permanent(refusal, null, arguments);
    }

    /// How long the provider asks to be left alone.
    static final class RetryAfter {

        private static final Duration LONGEST = Duration.ofHours(1);

        private RetryAfter() {}

        static @Nullable Duration of(HttpResponse<?> response) {
            return response.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.strip().matches("\\d{1,9}"))
                    .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())))
                    .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                    .orElse(null);
        }
    }
}
