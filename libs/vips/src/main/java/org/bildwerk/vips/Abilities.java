package org.bildwerk.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Finds out which formats a library reads and writes. A libvips may have a HEIF loader and no codec behind it, so
/// these are tried on a picture of a few pixels, once.
final class Abilities {

    private final NativeContext context;
    private final Map<ImageFormat, Boolean> loads = new ConcurrentHashMap<>();
    private final Map<ImageFormat, Boolean> saves = new ConcurrentHashMap<>();

    Abilities(NativeContext context) {
        this.context = context;
    }

    boolean canLoad(ImageFormat format) {
        return loads.computeIfAbsent(format, this::tryToLoad);
    }

    boolean canSave(ImageFormat format) {
        return saves.computeIfAbsent(format, this::tryToSave);
    }

    private boolean tryToLoad(ImageFormat format) {
        return switch (format) {
            case HEIC -> decodes(heic());
            case AVIF -> canSave(ImageFormat.AVIF) && decodes(avif());
            default -> context.library().hasClass("VipsOperation", format.nickname() + "load_source");
        };
    }

    private boolean tryToSave(ImageFormat format) {
        return switch (format) {
            case HEIC -> false;
            case AVIF -> writesAvif();
            default -> context.library().hasClass("VipsOperation", format.nickname() + "save_buffer");
        };
    }

    private boolean writesAvif() {
        try {
            return avif().length > 0;
        } catch (VipsException missing) {
            return false;
        }
    }

    private byte[] avif() {
        try (var image = RawPixels.image(context, new byte[16 * 16 * 3], 16, 16, 3)) {
            return Encoder.encode(image, Encoding.Avif.quality(50).withEffort(0));
        }
    }

    private boolean decodes(byte[] bytes) {
        try (var source = NativeSource.of(context, bytes);
                var image = source.load(LoadOptions.STANDARD)) {
            return image.pixels().length > 0;
        } catch (VipsException missing) {
            return false;
        }
    }

    private static byte[] heic() {
        try (var stream = Objects.requireNonNull(Abilities.class.getResourceAsStream("probe.heic"))) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
