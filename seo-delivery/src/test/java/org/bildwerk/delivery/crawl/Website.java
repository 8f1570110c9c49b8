package org.bildwerk.delivery.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A website on loopback that answers as a test wants it.
public final class Website implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// How a path is answered.
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Website() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            asked.add(path);
            try (exchange) {
                answers.getOrDefault(path, other -> other.sendResponseHeaders(404, -1))
                        .answer(exchange);
            }
        });
        server.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Returns the paths that were asked for.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public Website on(String path, Answering answering) {
        answers.put(path, answering);
        return this;
    }

    public Website off(String path) {
        answers.remove(path);
        return this;
    }

    public Website status(String path, int status) {
        return on(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public Website passOn(String path, String location) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    public Website html(String path, String html) {
        return bytes(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public Website text(String path, String mediaType, String text) {
        return bytes(path, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    public Website bytes(String path, String mediaType, byte[] bytes) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /// Lists pages of this website in a sitemap.
    public Website sitemap(String path, String... pages) {
        return text(path, "application/xml", sitemapOf(pages));
    }

    public String sitemapOf(String... pages) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (var page : pages) {
            xml.append("<url><loc>")
                    .append(page.startsWith("/") ? origin() + page : page)
                    .append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }

    /// Lists other sitemaps.
    public Website index(String path, String... files) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (var file : files) {
            xml.append("<sitemap><loc>").append(origin()).append(file).append("</loc></sitemap>");
        }
        return text(path, "application/xml", xml.append("</sitemapindex>").toString());
    }

    public static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
