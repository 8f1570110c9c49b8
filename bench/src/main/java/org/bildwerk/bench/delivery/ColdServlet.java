package org.bildwerk.bench.delivery;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Mozjpeg;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// The least that a picture costs with `libs/vips`: shrinks the pictures of a folder into a box of 512 pixels, with the
/// settings of `server.mjs`, in the product's Tomcat. Nothing is kept. A program of its own: `ColdServlet PORT FOLDER`.
public final class ColdServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Box BOX = Box.edge(512);
    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "jpg", Encoding.Jpeg.fast(80).withProgressive(true).withMozjpeg(Mozjpeg.CODING),
            "webp", Encoding.Webp.quality(75).withEffort(4),
            "avif", Encoding.Avif.quality(65).withEffort(0));

    private final transient Path folder;
    private final transient VipsPool pool;

    private ColdServlet(Path folder) {
        this.folder = folder;
        this.pool = new VipsPool(Vips.open(), Runtime.getRuntime().availableProcessors(), 100);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var name = request.getRequestURI().replaceFirst(".*/", "");
        var type = name.replaceFirst(".*\\.", "");
        try {
            var bytes = pool.call(vips -> shrunk(vips, name, type));
            response.setContentType("image/" + (type.equals("jpg") ? "jpeg" : type));
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }

    private byte[] shrunk(Vips vips, String name, String type) {
        try (var image = vips.thumbnail(folder.resolve(name), BOX)) {
            return image.encode(Objects.requireNonNull(ENCODINGS.get(type), type));
        }
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("cold-servlet-").toString());
        var connector = tomcat.getConnector();
        connector.setPort(Integer.parseInt(arguments[0]));
        connector.setProperty("address", "127.0.0.1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pictures", new ColdServlet(Path.of(arguments[1])));
        context.addServletMappingDecoded("/*", "pictures");
        tomcat.start();
        tomcat.getServer().await();
    }

    /// Starts it as a process with the product's options.
    static Contestant start(Path pictures) throws IOException, InterruptedException {
        int port = Contestant.freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dbildwerk.native=" + System.getProperty("bildwerk.native"),
                "-cp",
                System.getProperty("java.class.path"),
                ColdServlet.class.getName(),
                Integer.toString(port),
                pictures.toString());
        return Contestant.start("libs/vips", Vips.open().version().toString(), port, pictures, command);
    }
}
