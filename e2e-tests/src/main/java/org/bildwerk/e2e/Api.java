package org.bildwerk.e2e;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The REST API as a client sees it: JSON in, JSON out, with one API key. Thread-safe.
public final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();

    /// @param base scheme, host and port
    /// @param key secret of an API key; empty asks as nobody
    public Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    public JsonNode get(String path) {
        return json(send("GET", path, null, null));
    }

    public JsonNode post(String path, Object body) {
        return json(send("POST", path, body, null));
    }

    public JsonNode put(String path, Object body) {
        return json(send("PUT", path, body, null));
    }

    public void delete(String path) {
        json(send("DELETE", path, null, null));
    }

    public JsonNode patch(String path, Object body) {
        return json(send("PATCH", path, body, null));
    }

    /// Changes what has revisions.
    public JsonNode patch(String path, Object body, long revision) {
        return json(send("PATCH", path, body, "\"" + revision + "\""));
    }

    /// Uploads one file as multipart and returns the asset, or the problem that the server told.
    public Answer upload(Path file, String batch) {
        return sendForm("/api/v1/assets", file, batch);
    }

    /// Makes a file the current version of an asset and returns that version, or the problem that the server told.
    public Answer replace(String asset, Path file) {
        return sendForm("/api/v1/assets/" + asset + "/versions", file, "");
    }

    private Answer sendForm(String path, Path file, String batch) {
        var boundary = "bildwerk-" + UUID.randomUUID();
        try {
            var request = request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(multipart(boundary, file, batch))
                    .build();
            return answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Uploading " + file + " to " + base + " broke off", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Uploads bytes as a bare body under a file name.
    public Answer upload(String fileName, byte[] bytes, String batch) {
        return upload(fileName, BodyPublishers.ofByteArray(bytes), batch);
    }

    /// Uploads a file as a bare body, which the server streams straight into its store.
    public Answer uploadBare(Path file, String batch) {
        try {
            return upload(file.getFileName().toString(), BodyPublishers.ofFile(file), batch);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer upload(String fileName, BodyPublisher body, String batch) {
        var path = "/api/v1/assets?fileName=%s&batch=%s"
                .formatted(
                        URLEncoder.encode(fileName, StandardCharsets.UTF_8),
                        URLEncoder.encode(batch, StandardCharsets.UTF_8));
        try {
            var request = request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(body)
                    .build();
            return answer(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Uploading " + fileName + " to " + base + " broke off", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Fetches bytes and headers from any path, redirects not followed.
    public HttpResponse<byte[]> fetch(String path, String... headers) {
        try {
            var request = request(path);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + base.resolve(path) + " broke off", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Asks what a file says of its origin.
    public JsonNode verify(byte[] bytes) {
        try {
            var request = request("/api/v1/verify")
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofByteArray(bytes))
                    .build();
            return json(answer(http.send(request, BodyHandlers.ofByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException("Verifying at " + base + " broke off", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static BodyPublisher multipart(String boundary, Path file, String batch) throws IOException {
        var head = """
                --%1$s\r
                Content-Disposition: form-data; name="batch"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, batch, file.getFileName());
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private Answer send(String method, String path, @Nullable Object body, @Nullable String ifMatch) {
        var request = request(path).header("Accept", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        try {
            return answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base.resolve(path) + " broke off", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer answer(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("json") && response.body().length > 0
                ? json.readTree(response.body())
                : json.createObjectNode();
        return new Answer(response.statusCode(), body, new String(response.body(), StandardCharsets.UTF_8));
    }

    private static JsonNode json(Answer answer) {
        if (answer.status() >= 300) {
            throw new RefusedException(answer);
        }
        return answer.json();
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for the server", e);
    }

    /// Returns the digest of the bytes in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /// What the server said.
    public record Answer(int status, JsonNode json, String text) {}

    /// The server answered with a problem.
    public static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        RefusedException(Answer answer) {
            super("The server answered " + answer.status() + ": " + answer.text());
            this.answer = answer;
        }

        public Answer answer() {
            return answer;
        }
    }
}
