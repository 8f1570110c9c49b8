package org.bildwerk.vips;

/// Brings images to 8-bit sRGB.
final class Colours {

    private Colours() {}

    static boolean isEightBit(NativeImage image) {
        return image.bandFormat() == 0;
    }

    /// Tells whether browsers show the image right as it is: 8-bit sRGB or grey.
    static boolean isPlain(NativeImage image) {
        var space = image.interpretation();
        return isEightBit(image) && (space.equals("srgb") || space.equals("b-w"));
    }

    /// Returns 8-bit sRGB with three bands, or four with alpha. The embedded profile is applied; CMYK without one is
    /// read by the profile that libvips carries.
    static NativeImage toSrgb(NativeImage image) {
        boolean cmyk = image.interpretation().equals("cmyk");
        if (!cmyk && !image.has(Metadata.ICC.field())) {
            return plainToSrgb(image);
        }
        try (var transformed = image.apply("icc_transform", run -> {
            run.set("output_profile", "srgb").set("embedded", true).set("depth", 8);
            run.set("input_profile", cmyk ? "cmyk" : "srgb");
        })) {
            return plainToSrgb(transformed);
        }
    }

    private static NativeImage plainToSrgb(NativeImage image) {
        try (var converted = image.apply("colourspace", run -> run.set("space", "srgb"))) {
            return converted.apply("cast", run -> run.set("format", "uchar"));
        }
    }

    /// Returns 8-bit sRGB with three bands, on the background where there was alpha.
    static NativeImage toOpaque(NativeImage image, Rgb background) {
        try (var colour = toSrgb(image)) {
            return flatten(colour, background);
        }
    }

    static NativeImage flatten(NativeImage image, Rgb background) {
        return image.apply("flatten", run -> run.set("background", background.asArray()));
    }

    static NativeImage toRgba(NativeImage image) {
        var colour = toSrgb(image);
        if (colour.bands() == 4) {
            return colour;
        }
        try (colour) {
            return colour.apply("bandjoin_const", run -> run.set("c", "255"));
        }
    }
}
