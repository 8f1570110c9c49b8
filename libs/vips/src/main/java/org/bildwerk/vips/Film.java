package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The frames of an animation, decoded into memory, with how long each is shown and how often all are. Belongs to the
/// thread that opened it.
public final class Film implements AutoCloseable {

    private final NativeImage strip;
    private final int frameHeight;

    private Film(NativeImage strip, int frameHeight) {
        this.strip = strip;
        this.frameHeight = frameHeight;
    }

    /// @throws VipsLimitException if all frames together have more pixels
    static Film open(NativeContext context, Path file, long mostPixels) {
        try (var source = NativeSource.of(context, file);
                var all = source.loadAllFrames(new Limits(mostPixels, Limits.STANDARD.maxPages()))) {
            return new Film(all.copyToMemory(), all.integer("page-height").orElse(all.height()));
        }
    }

    /// Returns the number of frames.
    public int count() {
        return strip.height() / frameHeight;
    }

    /// Encodes the animation anew, each frame changed in the same way: all come out in the size of the first.
    ///
    /// @param change makes one frame of another; what it returns is closed with what it got
    public byte[] encode(UnaryOperator<VipsImage> change, Encoding.Webp encoding) {
        var changed = new ArrayList<NativeImage>();
        try {
            for (int i = 0; i < count(); i++) {
                try (var frame =
                        new VipsImage(strip.crop(new Region(0, i * frameHeight, strip.width(), frameHeight)))) {
                    changed.add(change.apply(frame).image().copyToMemory());
                }
            }
            try (var joined = joined(changed)) {
                return Encoder.encode(joined, encoding, changed.getFirst().height());
            }
        } finally {
            changed.forEach(NativeImage::close);
        }
    }

    /// One below the other; in halves, so that the pipeline stays short.
    private static NativeImage joined(List<NativeImage> images) {
        if (images.size() == 1) {
            return images.getFirst().apply("copy", run -> {});
        }
        int half = images.size() / 2;
        try (var upper = joined(images.subList(0, half));
                var lower = joined(images.subList(half, images.size()));
                var run = new Operation(upper.context().library(), "join")) {
            run.set("in1", upper.pointer()).set("in2", lower.pointer()).set("direction", "vertical");
            return new NativeImage(upper.context(), run.build().object("out"));
        }
    }

    @Override
    public void close() {
        strip.close();
    }
}
