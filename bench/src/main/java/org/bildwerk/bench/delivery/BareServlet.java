package org.bildwerk.bench.delivery;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        PlainTomcat.serve(Integer.parseInt(arguments[0]), new BareServlet(Path.of(arguments[1])));
    }

    /// Starts it as a process.
    static Contestant start(Path pictures) throws IOException, InterruptedException {
        return PlainTomcat.start(
                "a bare servlet", Tomcat.class.getPackage().getImplementationVersion(), BareServlet.class, pictures);
    }
}
