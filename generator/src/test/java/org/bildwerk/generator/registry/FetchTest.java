package org.bildwerk.generator.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bildwerk.generator.GeneratorRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FetchTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/ten", exchange -> {
            exchange.sendResponseHeaders(200, exchange.getRequestURI().getQuery() == null ? 10 : 0);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        server.createContext("/on", exchange -> {
            exchange.getResponseHeaders()
                    .add("Location", String.valueOf(exchange.getRequestURI().getQuery()));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.createContext("/silent", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            awaitEnd();
            exchange.close();
        });
        server.start();
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private static Fetch fetch(long file, long total, Duration silence, Duration whole) {
        var bounds = new FetchBounds(DataSize.ofBytes(file), DataSize.ofBytes(total), silence, whole, true);
        return new Fetch(bounds, FetchWatch.NONE);
    }

    private void refuses(Fetch fetch, String path, String why) {
        assertThatThrownBy(() -> fetch.get(at(path), folder.resolve("file")))
                .isInstanceOf(GeneratorRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void fetchesWhatIsThereAndSaysWhatIsNot() throws Exception {
        var fetch = fetch(10, 20, LONG, LONG);
        assertThat(fetch.get(at("/ten"), folder.resolve("a/file"))).isTrue();
        assertThat(folder.resolve("a/file")).hasSize(10);
        assertThat(fetch.get(at("/nothing"), folder.resolve("b"))).isFalse();
        assertThat(fetch.get(at("/on?/ten"), folder.resolve("c"))).isTrue();
        refuses(fetch, "/broken", "503");
    }

    @Test
    void refusesMoreThanIsAllowed() throws Exception {
        refuses(fetch(9, 100, LONG, LONG), "/ten", "larger than allowed (9 bytes a file");
        refuses(fetch(9, 100, LONG, LONG), "/ten?unsaid", "larger than allowed");
        var together = fetch(100, 19, LONG, LONG);
        together.get(at("/ten"), folder.resolve("a"));
        refuses(together, "/ten", "19 bytes together");
    }

    @Test
    void waitsNeitherForASilentServerNorForALateOne() {
        refuses(fetch(100, 100, Duration.ofMillis(200), LONG), "/silent", "nothing came for 0.2s");
        refuses(fetch(100, 100, LONG, Duration.ofMillis(200)), "/silent", "not there after 0.2s");
    }

    @Test
    void doesNotFollowAServerAnywhere() {
        refuses(fetch(100, 100, LONG, LONG), "/round", "passed on more than 5 times");
        refuses(fetch(100, 100, LONG, LONG), "/on?file:///etc/passwd", "no address of the web");
        var encrypted = URI.create("https://example.org/m");
        assertThat(Fetch.next(encrypted, "/n")).isEqualTo(URI.create("https://example.org/n"));
        assertThat(Fetch.next(URI.create("http://example.org/m"), "https://example.com/"))
                .hasScheme("https");
        assertThatThrownBy(() -> Fetch.next(encrypted, "http://example.org/m"))
                .isInstanceOf(GeneratorRefused.class)
                .hasMessageContaining("without encryption");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatThrownBy(() -> fetch(1, 1, LONG, LONG).get(URI.create("http://127.0.0.1:1/m"), folder.resolve("f")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:1/m: ");
    }
}
