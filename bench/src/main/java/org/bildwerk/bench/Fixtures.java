package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bildwerk.ui.demo.DemoPicture;
import org.bildwerk.ui.demo.DemoScenes;
import org.bildwerk.ui.demo.PictureFormat;
import org.bildwerk.ui.demo.scene.Raster;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Writes the thirty small pictures that the smoke test uploads, six of each format. Run by hand, when the look of the
/// demo pictures changes; the files are kept beside the smoke test.
final class Fixtures {

    private static final int COUNT = 30;

    private Fixtures() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var vips = Vips.open();
        var scenes = landscapes();
        for (int i = 0; i < COUNT; i++) {
            var format = PictureFormat.values()[i % 5];
            var picture = scenes.get(i % scenes.size());
            int width = i < 5 || !lossless(format) ? 960 : 360;
            var drawn = new Renderer().render(SceneComposer.compose(picture.scene()), width, width * 2 / 3);
            var raster = lossless(format) ? calm(drawn) : drawn;
            var stem = picture.fileName().replaceFirst("-\\d+\\.\\w+$", "");
            try (var image = vips.fromPixels(raster.rgb(), raster.width(), raster.height(), 3)) {
                var name = "%02d-%s.%s".formatted(i + 1, stem, format.extension());
                Files.write(folder.resolve(name), image.encode(encoding(format)));
            }
        }
    }

    private static List<DemoPicture> landscapes() {
        return DemoScenes.all().stream()
                .filter(p -> p.widthPx() > p.heightPx() && p.widthPx() < 3 * p.heightPx())
                .toList();
    }

    private static boolean lossless(PictureFormat format) {
        return format == PictureFormat.PNG || format == PictureFormat.TIFF;
    }

    private static Encoding encoding(PictureFormat format) {
        return switch (format) {
            case JPEG -> Encoding.Jpeg.small(80);
            case PNG -> Encoding.Png.standard().withCompression(9);
            case WEBP -> Encoding.Webp.quality(75);
            case AVIF -> Encoding.Avif.quality(55).withEffort(4);
            case TIFF -> Encoding.Tiff.standard().withKeep(Set.of());
        };
    }

    /// Rounds the levels, so that files without loss stay small.
    private static Raster calm(Raster raster) {
        var rgb = raster.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            int level = rgb[i] & 0xFF;
            rgb[i] = (byte) Math.min(255, (level + 4) / 8 * 8);
        }
        return new Raster(raster.width(), raster.height(), rgb);
    }
}
