package org.bildwerk.bench.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.watermark.Plan;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.ui.demo.DemoScenes;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// Makes the pairs: five scenes of the demo library and five photographs, each with every [Spoiler]. No two pictures
/// have the same sides.
public final class ScoredPairs {

    private static final int EACH = 5;
    private static final int WIDTH = 720;
    private static final int STEP = 17;
    private static final Encoding LOSSLESS = Encoding.Png.standard().withCompression(1);

    private final Vips vips;
    private final Path photographs;
    private final Path folder;

    /// @param photographs where the packages with the photographs are kept
    /// @param folder what is written to
    public ScoredPairs(Vips vips, Path photographs, Path folder) {
        this.vips = vips;
        this.photographs = photographs;
        this.folder = folder;
    }

    /// Writes and scores all pairs.
    public List<ScoredPair> make() throws IOException, InterruptedException {
        var pairs = new ArrayList<ScoredPair>();
        var scenes = DemoScenes.all();
        for (int number = 0; number < EACH; number++) {
            var scene = SceneComposer.compose(
                    scenes.get(number * scenes.size() / EACH).scene());
            var drawn = new Renderer().render(scene, WIDTH + number * STEP, WIDTH * 2 / 3 - number * STEP);
            try (var image = vips.fromPixels(drawn.rgb(), drawn.width(), drawn.height(), 3)) {
                pairs.addAll(spoil("scene-" + number, image));
            }
        }
        var files = photographs();
        for (int number = 0; number < EACH; number++) {
            try (var image = vips.load(files.get(number * files.size() / EACH))) {
                var small = image.autoRotate().toSrgb().fit(Box.edge(WIDTH - number * STEP));
                pairs.addAll(spoil("photograph-" + number, small));
            }
        }
        return List.copyOf(pairs);
    }

    private List<Path> photographs() throws IOException, InterruptedException {
        Files.createDirectories(photographs);
        var files = new ArrayList<Path>();
        for (var one : Plan.PHOTOGRAPHS) {
            files.addAll(one.photographs(photographs));
        }
        return files;
    }

    private List<ScoredPair> spoil(String name, VipsImage image) throws IOException {
        var whole = folder.resolve(name + ".png");
        Files.write(whole, image.encode(LOSSLESS));
        var reference = Ssimulacra2.Reference.of(pixels(whole));
        var pairs = new ArrayList<ScoredPair>();
        for (var spoiler : Spoiler.ALL) {
            var file = folder.resolve("%s-%s.png".formatted(name, spoiler.name()));
            try (var decoded = vips.load(image.encode(spoiler.encoding()))) {
                Files.write(file, decoded.encode(LOSSLESS));
            }
            pairs.add(new ScoredPair(name + " by " + spoiler.name(), whole, file, reference.score(pixels(file))));
        }
        return pairs;
    }

    // Read back from the very file that the others read.
    private Raster pixels(Path file) {
        try (var image = vips.load(file)) {
            return new Raster(image.rgba(), image.width(), image.height(), 4);
        }
    }
}
