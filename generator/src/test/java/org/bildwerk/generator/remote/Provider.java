package org.bildwerk.generator.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A server that speaks OpenAI's published schema of images, and misbehaves as it is told.
final class Provider implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::reply);
        server.start();
    }

    record Asked(String method, String path, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    /// @param silent never answers
    record Answer(int status, Map<String, String> headers, byte[] body, boolean silent) {}

    String baseUrl() {
        return "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    List<Asked> asked() {
        return asked;
    }

    Provider says(int status, String body, String... headers) {
        return says(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Provider says(int status, byte[] body, String... headers) {
        var named = new LinkedHashMap<String, String>();
        for (int index = 0; index < headers.length; index += 2) {
            named.put(headers[index], headers[index + 1]);
        }
        answers.add(new Answer(status, named, body, false));
        return this;
    }

    Provider saysNothing() {
        answers.add(new Answer(0, Map.of(), new byte[0], true));
        return this;
    }

    Provider gives(byte[] picture) {
        return says(
                200,
                "{\"created\":1,\"data\":[{\"b64_json\":\"%s\"}],\"usage\":{\"total_tokens\":100}}"
                        .formatted(Base64.getEncoder().encodeToString(picture)),
                "x-request-id",
                "req_4711");
    }

    Provider refuses(int status, String code, String message, String... headers) {
        return says(
                status,
                "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":%s}}"
                        .formatted(message, code.isEmpty() ? "null" : "\"" + code + "\""),
                headers);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new LinkedHashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            var answer = answers.remove();
            if (answer.silent()) {
                end.await();
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static boolean contains(byte[] all, byte[] part) {
        for (int from = 0; from <= all.length - part.length; from++) {
            if (Arrays.equals(all, from, from + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
