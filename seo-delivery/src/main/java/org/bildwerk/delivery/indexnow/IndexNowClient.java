package org.bildwerk.delivery.indexnow;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.DeliveryRefusal;

/// Speaks the IndexNow protocol. Follows no redirect. Thread-safe.
final class IndexNowClient {

    private final HttpClient http;
    private final IndexNowSettings settings;

    IndexNowClient(HttpClient http, IndexNowSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    /// The body of a request.
    private record Message(String host, String key, String keyLocation, List<String> urlList) {}

    /// @throws IndexNowException if nobody answers
    IndexNowAnswer send(Site site, Registration registration, List<String> urls) throws InterruptedException {
        var message =
                new Message(site.pageOrigin().getRawAuthority(), registration.key(), registration.location(site), urls);
        var request = HttpRequest.newBuilder(settings.endpoint())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(message)))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.discarding());
            return new IndexNowAnswer(response.statusCode(), retryAfter(response));
        } catch (IOException e) {
            throw new IndexNowException(DeliveryRefusal.INDEXNOW_SILENT, why(e), e, false, null);
        }
    }

    private String why(IOException silence) {
        var host = settings.endpoint().getAuthority();
        return switch (silence) {
            case HttpTimeoutException late ->
                "%s took longer than %s s".formatted(host, settings.timeout().toSeconds());
            case ConnectException shut -> "no connection to %s could be made".formatted(host);
            default -> "%s broke off (%s)".formatted(host, silence.getMessage());
        };
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
