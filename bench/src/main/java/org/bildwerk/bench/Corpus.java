package org.bildwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.bildwerk.ui.demo.DemoPicture;
import org.bildwerk.ui.demo.DemoScenes;
import org.bildwerk.ui.demo.PictureFormat;
import org.bildwerk.ui.demo.scene.Raster;
import org.bildwerk.ui.demo.scene.Renderer;
import org.bildwerk.ui.demo.scene.SceneComposer;
import org.bildwerk.vips.Metadata;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;

/// Makes the pictures that measurements run on: files of 2 to 6 megapixels, a fifth each of JPEG, PNG, WebP, AVIF and
/// TIFF, cut from drawn scenes with added grain, with an XMP title. The same seed gives the same pixels.
public final class Corpus {

    private static final int DRAWN_WIDTH = 1800;
    private static final int DRAWN_HEIGHT = 1200;
    private static final int SCENES = 24;
    private static final PictureFormat[] FORMATS = PictureFormat.values();

    private final Vips vips;
    private final Grain grain;
    private final long seed;

    private Corpus(Vips vips, long seed) {
        this.vips = vips;
        this.seed = seed;
        this.grain = new Grain(seed);
    }

    /// Writes `count` files into `folder`, or finds them there from an earlier run with the same seed.
    public static List<Path> write(Path folder, int count, long seed) {
        var here = folder.resolve("seed-" + seed);
        try {
            Files.createDirectories(here);
            return new Corpus(Vips.open(), seed).write(here, count);
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures to measure with cannot be written to " + here, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing pictures to " + here, e);
        }
    }

    private List<Path> write(Path folder, int count) throws InterruptedException {
        var pictures = DemoScenes.all();
        var files = new ArrayList<Path>();
        for (int i = 0; i < count; i++) {
            files.add(folder.resolve(name(pictures.get(scene(i, pictures.size())), i)));
        }
        for (int first = 0; first < SCENES; first++) {
            writeCuttings(first, pictures, files);
        }
        return List.copyOf(files);
    }

    /// Says which of the demo scenes a file shows; spread over all of them.
    private static int scene(int file, int scenes) {
        return file % SCENES * 7 % scenes;
    }

    private void writeCuttings(int first, List<DemoPicture> pictures, List<Path> files) throws InterruptedException {
        var missing = new ArrayList<Integer>();
        for (int i = first; i < files.size(); i += SCENES) {
            if (!Files.exists(files.get(i))) {
                missing.add(i);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        var picture = pictures.get(scene(first, pictures.size()));
        var drawn = new Renderer().render(SceneComposer.compose(picture.scene()), DRAWN_WIDTH, DRAWN_HEIGHT);
        try (var pool = new VipsPool(vips, Runtime.getRuntime().availableProcessors(), 2)) {
            var written = new ArrayList<CompletableFuture<Path>>();
            for (int i : missing) {
                written.add(pool.submit(ignored -> writeOne(drawn, picture, files.get(i), i)));
            }
            written.forEach(CompletableFuture::join);
        }
    }

    private Path writeOne(Raster drawn, DemoPicture picture, Path file, int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var raster =
                Cutting.choose(drawn, 2e6 + 4e6 * random.nextDouble(), random).from(drawn, grain);
        var keep = Set.of(Metadata.XMP);
        try (var image = vips.fromPixels(raster.rgb(), raster.width(), raster.height(), 3)) {
            var titled = image.withMetadata(Metadata.XMP, xmp(picture, number));
            var temporary = file.resolveSibling(file.getFileName() + ".part");
            Files.write(temporary, titled.encode(format(number).encoding(keep)));
            return Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String name(DemoPicture picture, int number) {
        var stem = picture.fileName().replaceFirst("-\\d+\\.\\w+$", "");
        return "%04d-%s.%s".formatted(number, stem, format(number).extension());
    }

    private static PictureFormat format(int number) {
        return FORMATS[number % FORMATS.length];
    }

    private static byte[] xmp(DemoPicture picture, int number) {
        var title = picture.description().title("en").orElse(picture.fileName());
        return """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>\
                <rdf:li xml:lang="x-default">%s, take %d</rdf:li></rdf:Alt></dc:title></rdf:Description>\
                </rdf:RDF></x:xmpmeta>""".formatted(title, number).getBytes(StandardCharsets.UTF_8);
    }
}
