package org.bildwerk.generator.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;

/// Brings pictures into the form that the API takes, and what comes back into the DAM's. Thread-safe.
final class PictureFiles {

    private final String host;
    private final VipsPool pool;

    PictureFiles(String host, VipsPool pool) {
        this.host = host;
        this.pool = pool;
    }

    /// A file to be sent.
    record Sent(byte[] bytes, String mediaType, String extension) {}

    /// Returns the picture as PNG without metadata: nobody outside needs to know more than the pixels.
    Sent source(Path file) throws InterruptedException {
        try {
            var bytes = pool.call(vips -> {
                try (var image = vips.load(file)) {
                    return image.toSrgb().encode(Encoding.Png.standard());
                }
            });
            return new Sent(bytes, "image/png", "png");
        } catch (VipsException e) {
            throw new GenerationException.Permanent(RemoteRefusal.REMOTE_SOURCE_UNREADABLE, e, e.publicReason());
        }
    }

    /// Returns the mask as the API wants it: transparent where the picture changes, of the size of the picture.
    byte[] mask(Path mask, Path source) throws InterruptedException {
        try {
            return pool.call(vips -> {
                var wanted = vips.header(source);
                try (var image = vips.load(mask)) {
                    if (image.width() != wanted.width() || image.height() != wanted.height()) {
                        throw new GenerationException.Permanent(
                                RemoteRefusal.REMOTE_MASK_OF_OTHER_SIZE,
                                null,
                                new PictureSize(image.width(), image.height()).toString(),
                                new PictureSize(wanted.width(), wanted.height()).toString());
                    }
                    var pixels = transparentWhereWhite(image.rgba());
                    try (var turned = vips.fromPixels(pixels, image.width(), image.height(), 4)) {
                        return turned.encode(Encoding.Png.standard());
                    }
                }
            });
        } catch (VipsException e) {
            throw new GenerationException.Permanent(RemoteRefusal.REMOTE_SOURCE_UNREADABLE, e, e.publicReason());
        }
    }

    /// Writes what came back as PNG without metadata.
    PictureSize write(byte[] picture, Path target) throws InterruptedException {
        try {
            var png = pool.call(vips -> {
                try (var image = vips.load(picture)) {
                    return new Png(
                            image.toSrgb().encode(Encoding.Png.standard()),
                            new PictureSize(image.width(), image.height()));
                }
            });
            Files.write(target, png.bytes());
            return png.size();
        } catch (VipsException e) {
            throw new GenerationException.Permanent(RemoteRefusal.REMOTE_UNREADABLE, e, host, "it is no picture");
        } catch (IOException e) {
            throw new UncheckedIOException("Writing %s failed".formatted(target), e);
        }
    }

    private record Png(byte[] bytes, PictureSize size) {}

    private static byte[] transparentWhereWhite(byte[] rgba) {
        for (int pixel = 0; pixel < rgba.length; pixel += 4) {
            rgba[pixel + 3] = (byte) (255 - (rgba[pixel] & 0xff));
        }
        return rgba;
    }
}
