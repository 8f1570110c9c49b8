package org.bildwerk.vips;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes several sizes of one file, each with the very pixels that [Vips#thumbnail(java.nio.file.Path, Box,
/// ThumbnailOptions)] gives, but decodes a JPEG only once for all sizes that need the same shrinking of the decoder,
/// and a PNG once for all: ask for them in the order of their sizes. What was decoded last is held. Belongs to the
/// thread that made it; the sizes are the caller's, and outlive it.
public final class Reducer implements AutoCloseable {

    /// More than this is decoded anew for each size.
    private static final long MOST_HELD = 256L << 20;

    private final Supplier<NativeSource> sources;
    private final ThumbnailOptions options;
    private final ImageHeader header;
    private @Nullable Held held;

    private record Held(int factor, NativeImage image) {}

    Reducer(Supplier<NativeSource> sources, ThumbnailOptions options) {
        this.sources = sources;
        this.options = options;
        try (var source = sources.get();
                var image = source.load(options.load())) {
            this.header = HeaderReader.read(image);
        }
    }

    /// Returns what the header of the file says.
    public ImageHeader header() {
        return header;
    }

    /// Makes one size.
    public VipsImage thumbnail(Box box) {
        return factor(box)
                .map(factor -> holds(factor) ? fromHeld(factor, box) : streamed(factor, box))
                .map(VipsImage::new)
                .orElseGet(() -> new VipsImage(once(box)));
    }

    /// Makes the only size that is wanted, and holds nothing.
    NativeImage only(Box box) {
        return factor(box).map(factor -> streamed(factor, box)).orElseGet(() -> once(box));
    }

    /// Returns by how much the decoder shrinks; empty where libvips has to open the file by itself.
    private Optional<Integer> factor(Box box) {
        boolean decodable = header.format()
                .filter(format -> format == ImageFormat.JPEG || format == ImageFormat.PNG)
                .isPresent();
        if (!decodable || !options.isPlain() || header.interpretation().equals("cmyk")) {
            return Optional.empty();
        }
        return Optional.of(isJpeg() ? DecoderShrink.of(header, box, options.fast()) : 1);
    }

    private boolean isJpeg() {
        return header.format().filter(format -> format == ImageFormat.JPEG).isPresent();
    }

    private boolean holds(int factor) {
        return header.pixels() / factor / factor * header.bands() * header.bitsPerBand() / 8 <= MOST_HELD;
    }

    private NativeImage fromHeld(int factor, Box box) {
        if (held == null || held.factor() != factor) {
            close();
            try (var decoded = decode(factor)) {
                held = new Held(factor, decoded.copyToMemory());
            }
        }
        return finished(shrunk(held.image(), box));
    }

    private NativeImage streamed(int factor, Box box) {
        try (var decoded = decode(factor)) {
            return finished(shrunk(decoded, box));
        }
    }

    private NativeImage decode(int factor) {
        try (var source = sources.get()) {
            return isJpeg()
                    ? source.shrunkJpeg(options.load(), factor)
                    : source.load(options.load().withSequential(true));
        }
    }

    private NativeImage once(Box box) {
        try (var source = sources.get()) {
            return finished(source.thumbnail(box, options, header.hasProfile()));
        }
    }

    /// A decoder rounds sizes up. Where that would lead to another size, the right one is forced.
    private NativeImage shrunk(NativeImage decoded, Box box) {
        var right = DecoderShrink.fitted(header.uprightWidth(), header.uprightHeight(), box);
        boolean turned = header.orientation() >= 5;
        var given = turned
                ? DecoderShrink.fitted(decoded.height(), decoded.width(), box)
                : DecoderShrink.fitted(decoded.width(), decoded.height(), box);
        return decoded.apply("thumbnail_image", run -> {
            Thumbnails.configure(run, given.equals(right) ? box : right, options);
            if (!given.equals(right)) {
                run.set("size", "force");
            }
            if (header.hasProfile()) {
                run.set("export_profile", "srgb");
            }
        });
    }

    /// Brings it into memory, because libvips decodes from top to bottom once: it could be read a single time.
    private static NativeImage finished(NativeImage small) {
        try (small) {
            if (Colours.isPlain(small)) {
                return small.copyToMemory();
            }
            try (var colour = Colours.toSrgb(small)) {
                return colour.copyToMemory();
            }
        }
    }

    /// Lets go of what is held.
    @Override
    public void close() {
        if (held != null) {
            held.image().close();
            held = null;
        }
    }
}
