package org.bildwerk.vips;

import java.util.Locale;

/// Sets the arguments that all thumbnail operations share.
final class Thumbnails {

    private Thumbnails() {}

    static NativeImage shrink(NativeImage image, Box box) {
        if (image.interpretation().equals("cmyk")) {
            try (var colour = Colours.toSrgb(image)) {
                return shrink(colour, box);
            }
        }
        var options = ThumbnailOptions.STANDARD.withAutoRotate(false);
        return image.apply("thumbnail_image", run -> configure(run, box, options));
    }

    static void configure(Operation run, Box box, ThumbnailOptions options) {
        run.set("width", box.width()).set("height", box.height());
        run.set("size", options.enlarge() ? "both" : "down");
        run.set("no_rotate", !options.autoRotate());
        run.set("crop", options.crop().name().toLowerCase(Locale.ROOT));
        run.set("linear", options.linear());
    }
}
