package org.bildwerk.bench.delivery;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.LifecycleException;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Mozjpeg;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// The least that a picture costs with `libs/vips`, shrunk as for a visitor who waits: shrinks the pictures of a folder
/// into a box of 512 pixels, with the settings of `server.mjs`, in the product's Tomcat. Nothing is kept. A program of
/// its own: `ColdServlet PORT FOLDER`.
public final class ColdServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Box BOX = Box.edge(512);
    private static final ThumbnailOptions FAST = ThumbnailOptions.STANDARD.withFast(true);
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
        try (var image = vips.thumbnail(folder.resolve(name), BOX, FAST)) {
            return image.encode(Objects.requireNonNull(ENCODINGS.get(type), type));
        }
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        PlainTomcat.serve(Integer.parseInt(arguments[0]), new ColdServlet(Path.of(arguments[1])));
    }

    /// Starts it as a process.
    static Contestant start(Path pictures) throws IOException, InterruptedException {
        return PlainTomcat.start("libs/vips", Vips.open().version().toString(), ColdServlet.class, pictures);
    }
}
