package org.bildwerk.bench.delivery;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

/// The least that a picture costs in Java: a servlet in the same Tomcat as the product's, on virtual threads as there,
/// that finds the bytes in a map and knows their tag. A program of its own: `BareServlet PORT FOLDER`.
public final class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient Map<String, Held> pictures;

    private BareServlet(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            pictures = files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> "/" + folder.relativize(file), Held::of));
        }
    }

    /// A picture in memory.
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
    private record Held(byte[] bytes, String tag, String type) {

        static Held of(Path file) {
            try {
                var bytes = Files.readAllBytes(file);
                var extension = file.toString().replaceFirst(".*\\.", "");
                return new Held(
                        bytes,
                        "\"%08x-%d\"".formatted(java.util.Arrays.hashCode(bytes), bytes.length),
                        "image/" + (extension.equals("jpg") ? "jpeg" : extension));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var held = pictures.get(request.getRequestURI());
        if (held == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", held.tag());
        response.setHeader("Cache-Control", FOREVER);
        if (held.tag().equals(known(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(held.type());
        response.setContentLength(held.bytes().length);
        response.getOutputStream().write(held.bytes());
    }

    private static @Nullable String known(HttpServletRequest request) {
        return request.getHeader("If-None-Match");
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare-servlet-").toString());
        var connector = tomcat.getConnector();
        connector.setPort(Integer.parseInt(arguments[0]));
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pictures", new BareServlet(Path.of(arguments[1])));
        context.addServletMappingDecoded("/*", "pictures");
        tomcat.start();
        tomcat.getServer().await();
    }

    /// Starts it as a process with the product's options for memory.
    static Contestant start(Path files) throws IOException, InterruptedException {
        int port = Contestant.freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BareServlet.class.getName(),
                Integer.toString(port),
                files.toString());
        return Contestant.start(
                "a bare servlet", Tomcat.class.getPackage().getImplementationVersion(), port, files, command);
    }
}
