package org.bildwerk.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.vips.Rgb;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;

/// Reads and writes the files of pictures. Reading is libvips' work, for the files are those of users.
final class Pictures {

    private final VipsPool pool;

    Pictures(VipsPool pool) {
        this.pool = pool;
    }

    RgbImage read(Path file) throws InterruptedException {
        return pool.call(vips -> decode(vips, file));
    }

    private static RgbImage decode(Vips vips, Path file) {
        try (var image = vips.load(file)) {
            var flat = image.autoRotate().toSrgb().flatten(new Rgb(255, 255, 255));
            var rgba = flat.rgba();
            var rgb = new byte[rgba.length / 4 * 3];
            for (int i = 0; i < rgba.length / 4; i++) {
                System.arraycopy(rgba, i * 4, rgb, i * 3, 3);
            }
            return new RgbImage(flat.width(), flat.height(), rgb);
        } catch (VipsException e) {
            throw new GeneratorRefused(
                    e, GeneratorRefusal.PICTURE_WISH_WRONG, "the picture it begins with cannot be read");
        }
    }

    Mask readMask(Path file) throws InterruptedException {
        var image = read(file);
        var grey = new byte[image.width() * image.height()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = image.rgb()[i * 3];
        }
        return new Mask(image.width(), image.height(), grey);
    }

    /// Writes a PNG without metadata; nothing is left where it fails.
    static void write(RgbImage picture, Path target) {
        try {
            if (!ImageIO.write(picture.buffered(), "png", target.toFile())) {
                throw new IllegalStateException("the JDK writes no PNG");
            }
        } catch (IOException e) {
            delete(target);
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
