package org.bildwerk.bench.lighthouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Somebody's website with one page, on an origin of its own; another host name than the application's, so that nothing
/// of one belongs to the other. It compresses, as every website should. Thread-safe.
public final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private volatile String page = "";
    private volatile String robots = "";

    public PageServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> answer(exchange, 200, "text/html;charset=UTF-8", page);
                case "/robots.txt" -> answer(exchange, 200, "text/plain;charset=UTF-8", robots);
                default -> answer(exchange, 404, "text/plain;charset=UTF-8", "There is nothing here.");
            }
        });
        server.start();
    }

    public URI origin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// Says what is served from now on.
    public void write(String newPage, String newRobots) {
        page = newPage;
        robots = newRobots;
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        exchange.sendResponseHeaders(status, bytes.size());
        bytes.writeTo(exchange.getResponseBody());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
