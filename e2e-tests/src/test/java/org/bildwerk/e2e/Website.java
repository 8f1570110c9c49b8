package org.bildwerk.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Somebody's website: one page, whose body a test writes, on an origin of its own. Its server knows nothing of the
/// application.
final class Website implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>A website</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width">
            <style>body { margin: 0 } img { max-width: 100%%; height: auto }</style>
            %s</head>
            <body>%s</body>
            </html>
            """;

    private final HttpServer server;
    private volatile String head = "";
    private volatile String body = "";

    Website() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The website could not be started", e);
        }
        server.createContext("/", exchange -> {
            var page = PAGE.formatted(head, body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /// Another host name than the application's, so that nothing of one belongs to the other.
    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void write(String newHead, String newBody) {
        head = newHead;
        body = newBody;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
