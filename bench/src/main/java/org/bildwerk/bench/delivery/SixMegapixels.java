package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.watermark.Plan;
import org.bildwerk.ui.demo.DemoScenes;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.FocalPoint;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// JPEG files of 3000 by 2000 pixels: photographs of the distribution's packages and drawn scenes of the project,
/// spread evenly over each list, so that nobody chooses them.
public final class SixMegapixels {

    private static final Box SIZE = new Box(3000, 2000);
    private static final int PHOTOGRAPHS = 4;
    private static final int SCENES = 2;
    private static final Encoding ENCODING = Encoding.Jpeg.fast(92);

    private final Vips vips;
    private final Path packages;
    private final Path folder;

    /// @param packages where the packages with the photographs are kept
    /// @param folder what is written to
    public SixMegapixels(Vips vips, Path packages, Path folder) {
        this.vips = vips;
        this.packages = packages;
        this.folder = folder;
    }

    public List<Path> write() throws IOException, InterruptedException {
        Files.createDirectories(packages);
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        var photographs = largeEnough();
        for (int i = 0; i < PHOTOGRAPHS; i++) {
            try (var image = vips.load(photographs.get(i * photographs.size() / PHOTOGRAPHS))) {
                files.add(save("photograph-" + i, image.autoRotate().toSrgb().fill(SIZE, FocalPoint.CENTRE)));
            }
        }
        var scenes = DemoScenes.all();
        for (int i = 0; i < SCENES; i++) {
            var scene =
                    SceneComposer.compose(scenes.get(i * scenes.size() / SCENES).scene());
            var drawn = new Renderer().render(scene, SIZE.width(), SIZE.height());
            try (var image = vips.fromPixels(drawn.rgb(), drawn.width(), drawn.height(), 3)) {
                files.add(save("scene-" + i, image));
            }
        }
        return List.copyOf(files);
    }

    private List<Path> largeEnough() throws IOException, InterruptedException {
        var files = new ArrayList<Path>();
        for (var one : Plan.PHOTOGRAPHS) {
            for (var file : one.photographs(packages)) {
                var header = vips.header(file);
                if (header.width() >= SIZE.width() && header.height() >= SIZE.height()) {
                    files.add(file);
                }
            }
        }
        if (files.size() < PHOTOGRAPHS) {
            throw new IOException("Only %d photographs are large enough".formatted(files.size()));
        }
        return files;
    }

    private Path save(String name, VipsImage image) throws IOException {
        return Files.write(folder.resolve(name + ".jpg"), image.encode(ENCODING));
    }
}
