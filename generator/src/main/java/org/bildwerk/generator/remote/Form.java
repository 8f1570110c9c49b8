package org.bildwerk.generator.remote;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A body of `multipart/form-data`. The names and types are ours; values may hold anything. Not thread-safe.
final class Form {

    private final String boundary = "bildwerk-" + UUID.randomUUID();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void text(String name, String value) {
        part("Content-Disposition: form-data; name=\"%s\"\r\n\r\n".formatted(name));
        body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        line("");
    }

    void file(String name, String fileName, String mediaType, byte[] bytes) {
        part("Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, fileName, mediaType));
        body.writeBytes(bytes);
        line("");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        line("--" + boundary + "--");
        return body.toByteArray();
    }

    private void part(String headers) {
        line("--" + boundary);
        body.writeBytes(headers.getBytes(StandardCharsets.UTF_8));
    }

    private void line(String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
