package org.bildwerk.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.People;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.ingest.Ingested;
import org.bildwerk.dam.site.SiteFixture;
import org.bildwerk.vips.Encoding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A running application with public delivery and REST API on a free port, over a real database and real files.
public final class DeliveryTest implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static volatile @Nullable Caller caller;

    private final DamTest dam;
    private final @Nullable Class<?> beans;

    private DeliveryTest(DamTest dam, @Nullable Class<?> beans) {
        this.dam = dam;
        this.beans = beans;
    }

    public static DeliveryTest start(String... settings) {
        return new DeliveryTest(builder(settings).start(), null);
    }

    /// Starts an application with beans of the test, its clock for one.
    public static DeliveryTest startWith(Class<?> beans, String... settings) {
        return new DeliveryTest(builder(settings, beans).start(), beans);
    }

    /// Starts another node on the database and the files of this one.
    public DeliveryTest again(String... settings) {
        return again(beans, settings);
    }

    /// Starts another node on the database and the files of this one, with other beans of the test.
    public DeliveryTest again(@Nullable Class<?> others, String... settings) {
        var builder = others == null ? builder(settings) : builder(settings, others);
        return new DeliveryTest(builder.startBeside(dam), others);
    }

    private static DamTest.Builder builder(String[] settings, Class<?>... beans) {
        var configurations = Stream.concat(Stream.of(Host.class), Stream.of(beans));
        return DamTest.with(configurations.toArray(Class<?>[]::new))
                .settings(
                        "spring.main.web-application-type=servlet",
                        "server.port=0",
                        "bildwerk.delivery.enabled=true",
                        "bildwerk.api.enabled=true",
                        // Most tests would only wait for it; CalibrationTest switches it on.
                        "bildwerk.delivery.measure-quality=false",
                        // Would make files behind the back of the others; WarmUpTest switches it on.
                        "bildwerk.delivery.warm-up=false",
                        "bildwerk.public-url=https://bilder.example.org")
                .settings(settings);
    }

    @Configuration(proxyBeanMethods = false)
    static class Host {

        @Bean
        Identity testIdentity() {
            return () -> Objects.requireNonNullElseGet(caller, People::administrator);
        }
    }

    public DamTest dam() {
        return dam;
    }

    /// Lets all requests from now on come from someone else.
    public void signIn(Caller someone) {
        caller = someone;
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<byte[]> send(String method, String path, @Nullable String body, String... headers) {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(uri(path)).method(method, publisher);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return answer(request.build());
    }

    /// Sends a file.
    public HttpResponse<byte[]> post(String path, String mediaType, byte[] body) {
        return answer(HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType)
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + dam.context().getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /// Returns a header of an answer; empty where it has none of that name.
    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /// Returns how many renditions were made so far.
    public long encodes() {
        return dam.bean(MeterRegistry.class)
                .get("bildwerk.delivery.encodes")
                .timer()
                .count();
    }

    public SiteFixture site(String key) {
        return new SiteFixture(dam, key);
    }

    /// Stores an upload and approves it.
    public Asset approved(SiteFixture site, String title, byte[] bytes) {
        var stored = (Ingested.Stored) Pictures.store(dam, People.editor(), bytes, "upload.bin");
        return site.approved(stored.asset(), title);
    }

    public static byte[] jpeg(long seed, int width, int height) {
        return encoded(seed, width, height, Encoding.Jpeg.fast(90));
    }

    public static byte[] encoded(long seed, int width, int height, Encoding encoding) {
        return Pictures.encoded(seed, width, height, encoding);
    }

    @Override
    public void close() {
        caller = null;
        dam.close();
    }
}
