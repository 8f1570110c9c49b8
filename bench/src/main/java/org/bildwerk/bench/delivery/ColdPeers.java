package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Those who take part in the cold race with one format, each a server of its own: `libs/vips` first.
final class ColdPeers implements AutoCloseable {

    private static final String JPEG = "jpg";
    private static final Map<String, Integer> QUALITIES = Map.of(JPEG, 80, "webp", 75, "avif", 65);
    private static final Map<String, String> EQUAL = Map.of(
            JPEG,
            "quality 80, progressive, optimized, 4:2:0",
            "webp",
            "quality 75, effort 4",
            "avif",
            "quality 65, effort 0, 4:2:0");

    /// What Next is asked for, which knows no quality for AVIF above five eighths of 100.
    private static final Map<String, Integer> ASKED_OF_NEXT = Map.of(JPEG, 80, "webp", 75, "avif", 100);

    private static final Map<String, String> OF_NEXT = Map.of(
            JPEG,
            "quality 80, not progressive, optimized, 4:2:0; width 512",
            "webp",
            "quality 75, effort 4; width 512",
            "avif",
            "quality 63, effort 3, 4:4:4; width 512");

    private final List<ColdPeer> started = new ArrayList<>();

    private ColdPeers() {}

    /// Starts all of them.
    ///
    /// @param packages where npm's packages are kept
    /// @param type the format, as the extension of its files
    static ColdPeers start(Path packages, Path pictures, String type) throws IOException, InterruptedException {
        var peers = new ColdPeers();
        try {
            peers.startAll(NodePeers.install(packages), pictures, type);
            return peers;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            peers.close();
            throw failure;
        }
    }

    private void startAll(NodePeers node, Path pictures, String type) throws IOException, InterruptedException {
        int quality = of(QUALITIES, type);
        add(ColdServlet.start(pictures), of(EQUAL, type), UnaryOperator.identity());
        add(node.sharp(pictures), of(EQUAL, type), UnaryOperator.identity());
        add(node.ipx(pictures), of(EQUAL, type), path -> "/w_512,h_512,fit_inside,q_%d%s".formatted(quality, path));
        add(
                node.next(pictures),
                of(OF_NEXT, type),
                path -> "/_next/image?url=%%2F%s&w=512&q=%d".formatted(path.substring(1), of(ASKED_OF_NEXT, type)));
        var imgproxy = Imgproxy.program();
        if (imgproxy.isPresent()) {
            add(
                    Imgproxy.start(imgproxy.get(), pictures),
                    "quality %d, speed 9, progressive; the rest its own".formatted(quality),
                    path -> Imgproxy.path(path, quality, type));
        }
    }

    private void add(Contestant server, String settings, UnaryOperator<String> address) {
        started.add(new ColdPeer(server, settings, address));
    }

    private static <T> T of(Map<String, T> map, String type) {
        return Objects.requireNonNull(map.get(type), type);
    }

    List<ColdPeer> all() {
        return List.copyOf(started);
    }

    @Override
    public void close() {
        started.forEach(peer -> peer.server().close());
    }
}
