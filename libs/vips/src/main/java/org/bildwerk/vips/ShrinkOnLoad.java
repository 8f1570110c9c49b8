package org.bildwerk.vips;

import java.util.List;
import java.util.function.Supplier;

/// Makes small pictures from encoded ones.
final class ShrinkOnLoad {

    private ShrinkOnLoad() {}

    /// Returns the picture in memory.
    static NativeImage thumbnail(Supplier<NativeSource> sources, Box box, ThumbnailOptions options) {
        try (var reducer = new Reducer(sources, options)) {
            return reducer.only(box);
        }
    }

    static VipsImage fill(Supplier<NativeSource> sources, Box box, FocalPoint focus, ThumbnailOptions options) {
        Box cover;
        try (var source = sources.get();
                var image = source.load(options.load())) {
            cover = cover(HeaderReader.read(image), box, options.autoRotate());
        }
        try (var small = new VipsImage(thumbnail(sources, cover, options.withCrop(Crop.NONE)))) {
            return small.fill(box, focus).detach();
        }
    }

    private static Box cover(ImageHeader header, Box box, boolean upright) {
        int width = upright ? header.uprightWidth() : header.width();
        int height = upright ? header.uprightHeight() : header.height();
        return Cover.of(width, height, box);
    }

    static Ladder ladder(Supplier<NativeSource> sources, List<Box> boxes, ThumbnailOptions options) {
        return Ladder.of(thumbnail(sources, Ladder.cover(boxes), options), boxes);
    }
}
