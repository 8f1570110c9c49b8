package org.bildwerk.vips;

import java.util.Locale;

/// Sets the arguments that all thumbnail operations share.
final class Thumbnails {

    private Thumbnails() {}

    static void configure(Operation run, Box box, ThumbnailOptions options) {
        run.set("width", box.width()).set("height", box.height());
        run.set("size", options.enlarge() ? "both" : "down");
        run.set("no_rotate", !options.autoRotate());
        run.set("crop", options.crop().name().toLowerCase(Locale.ROOT));
        run.set("linear", options.linear());
        run.set("export_profile", "srgb");
    }
}
