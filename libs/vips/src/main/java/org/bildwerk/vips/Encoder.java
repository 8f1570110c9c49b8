package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Writes images by the options of an [Encoding].
final class Encoder {

    private Encoder() {}

    static byte[] encode(NativeImage image, Encoding encoding) {
        try (var ready = prepare(image, encoding);
                var run = new Operation(image.context().library(), saver(encoding) + "_buffer")) {
            return configure(run, ready, encoding).build().bytes("buffer");
        }
    }

    static void save(NativeImage image, Path file, Encoding encoding) {
        try (var ready = prepare(image, encoding);
                var run = new Operation(image.context().library(), saver(encoding))) {
            run.set("filename", file.toString());
            configure(run, ready, encoding).build();
        }
    }

    private static String saver(Encoding encoding) {
        return encoding.format().nickname() + "save";
    }

    /// Lays a transparent image on white for JPEG and drops the metadata that shall not be written: libvips before 8.15
    /// can only keep all or nothing.
    private static NativeImage prepare(NativeImage image, Encoding encoding) {
        var ready = encoding instanceof Encoding.Jpeg && image.hasAlpha()
                ? Colours.flatten(image, Rgb.WHITE)
                : image.apply("copy", run -> {});
        var unwanted = EnumSet.allOf(Metadata.class);
        unwanted.removeAll(encoding.keep());
        for (var block : unwanted) {
            if (encoding.keep().isEmpty() || !ready.has(block.field())) {
                continue;
            }
            try (var before = ready) {
                ready = before.withBlob(block.field(), null);
            }
        }
        return ready;
    }

    private static Operation configure(Operation run, NativeImage image, Encoding encoding) {
        run.set("in", image.pointer());
        keep(run, image.context().version(), encoding.keep());
        switch (encoding) {
            case Encoding.Jpeg jpeg -> jpeg(run, jpeg);
            case Encoding.Webp webp ->
                run.set("Q", webp.quality())
                        .set("lossless", webp.lossless())
                        .set("effort", webp.effort())
                        .set("smart_subsample", webp.smartSubsample());
            case Encoding.Avif avif ->
                run.set("Q", avif.quality())
                        .set("compression", "av1")
                        .set("lossless", avif.lossless())
                        .set("effort", avif.effort())
                        .set("subsample_mode", avif.chroma().nickname());
            case Encoding.Png png ->
                run.set("compression", png.compression())
                        .set("interlace", png.interlaced())
                        .set("palette", png.palette());
            case Encoding.Tiff tiff ->
                run.set("compression", tiff.compression().name().toLowerCase(Locale.ROOT));
            case Encoding.Gif gif -> run.set("effort", gif.effort());
        }
        return run;
    }

    private static void jpeg(Operation run, Encoding.Jpeg jpeg) {
        var methods = jpeg.mozjpeg();
        run.set("Q", jpeg.quality())
                .set("interlace", jpeg.progressive())
                .set("subsample_mode", jpeg.chroma().nickname())
                .set("optimize_coding", methods.optimizeCoding())
                .set("trellis_quant", methods.trellis())
                .set("overshoot_deringing", methods.overshootDeringing())
                .set("optimize_scans", methods.optimizeScans())
                .set("quant_table", methods.quantTable());
    }

    private static void keep(Operation run, VipsVersion version, Set<Metadata> keep) {
        if (version.atLeast(8, 15)) {
            int flags = keep.stream().mapToInt(Metadata::keepFlag).sum();
            run.set("keep", flags);
        } else {
            run.set("strip", keep.isEmpty());
        }
    }
}
