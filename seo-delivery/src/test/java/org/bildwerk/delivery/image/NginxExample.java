package org.bildwerk.delivery.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;

/// nginx of the distribution with the example of the documentation, changed in nothing but names, ports, places and the
/// minute. Its certificate is made for it.
final class NginxExample implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Path BROTLI = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so");
    private static final Path EXAMPLE = Path.of("../docs/examples/cdn-nginx/nginx.conf");
    private static final char[] SECRET = "changeit".toCharArray();

    private final int port = freePort();
    private final Process process;
    private final HttpClient client;

    /// @param origin port of the application
    /// @param confirm instead of the minute after which a picture is asked for again
    NginxExample(Path folder, int origin, String confirm) {
        for (var needed : List.of(PROGRAM, BROTLI)) {
            if (!Files.exists(needed)) {
                throw new IllegalStateException(
                        needed + " is not there: apt-get install nginx-light libnginx-mod-http-brotli-filter");
            }
        }
        try {
            var keys = keys(folder);
            write(folder, keys);
            Files.writeString(folder.resolve("example.conf"), example(folder, origin, confirm));
            Files.writeString(folder.resolve("nginx.conf"), frame(folder));
            process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-p",
                            folder.toString(),
                            "-c",
                            folder.resolve("nginx.conf").toString(),
                            "-e",
                            folder.resolve("error.log").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile())
                    .start();
            client = HttpClient.newBuilder().sslContext(trusting(keys)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Awaitility.await().ignoreExceptions().until(() -> get("/").statusCode() == 404);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String example(Path folder, int origin, String confirm) throws IOException {
        var text = Files.readString(EXAMPLE);
        var whole = replaced(text, "127.0.0.1:8080", "127.0.0.1:" + origin);
        whole = replaced(whole, "listen 443 ssl", "listen 127.0.0.1:%d ssl".formatted(port));
        whole = replaced(whole, "listen 80;", "listen 127.0.0.1:%d;".formatted(freePort()));
        whole = replaced(whole, "/etc/letsencrypt/live/images.example.org", folder.toString());
        whole = replaced(
                whole, "/var/cache/nginx/bildwerk", folder.resolve("cache").toString());
        whole = replaced(whole, "proxy_cache_valid 200 1m", "proxy_cache_valid 200 " + confirm);
        return replaced(whole, "images.example.org", "localhost");
    }

    private static String replaced(String text, String old, String fresh) {
        if (!text.contains(old)) {
            throw new IllegalStateException("The example says nothing of " + old);
        }
        return text.replace(old, fresh);
    }

    private static String frame(Path folder) {
        // A worker gives up root's rights otherwise, and cannot read a folder that is closed to others.
        var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                daemon off;
                %1$s
                load_module %2$s;
                pid %3$s/nginx.pid;
                events { worker_connections 256; }
                http {
                    access_log off;
                    client_body_temp_path %3$s/body;
                    proxy_temp_path %3$s/proxy;
                    fastcgi_temp_path %3$s/fastcgi;
                    uwsgi_temp_path %3$s/uwsgi;
                    scgi_temp_path %3$s/scgi;
                    include %3$s/example.conf;
                }
                """.formatted(user, BROTLI, folder);
    }

    private static KeyStore keys(Path folder) throws IOException, GeneralSecurityException {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "nginx",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(SECRET),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        try {
            if (made.waitFor() != 0) {
                throw new IOException("keytool failed: " + Files.readString(folder.resolve("keytool.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), SECRET);
        return keys;
    }

    private static void write(Path folder, KeyStore keys) throws IOException, GeneralSecurityException {
        var certificate = keys.getCertificate("nginx").getEncoded();
        var key = keys.getKey("nginx", SECRET).getEncoded();
        Files.writeString(folder.resolve("fullchain.pem"), pem("CERTIFICATE", certificate));
        Files.writeString(folder.resolve("privkey.pem"), pem("PRIVATE KEY", key));
    }

    private static String pem(String kind, byte[] bytes) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text);
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, SECRET);
        trusted.setCertificateEntry("nginx", keys.getCertificate("nginx"));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
