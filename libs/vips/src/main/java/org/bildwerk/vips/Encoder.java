package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Writes images by the options of an [Encoding].
final class Encoder {

    private static final int MOVING_ALPHA = 90;

    private Encoder() {}

    static byte[] encode(NativeImage image, Encoding encoding) {
        try (var ready = prepare(image, encoding);
                var run = new Operation(image.context().library(), saver(encoding) + "_buffer")) {
            return configure(run, ready, encoding).build().bytes("buffer");
        }
    }

    /// Encodes frames that lie one below the other. Their transparency may lose as much as their colours do,
    /// and with it whatever somebody hid in its last bits.
    static byte[] encode(NativeImage strip, Encoding.Webp encoding, int frameHeight) {
        try (var ready = prepare(strip, encoding);
                var run = new Operation(strip.context().library(), saver(encoding) + "_buffer")) {
            return configure(run, ready, encoding)
                    .set("page_height", frameHeight)
                    .set("alpha_q", MOVING_ALPHA)
                    .build()
                    .bytes("buffer");
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

    /// Turns the picture upright where its orientation would be lost, lays a transparent one on white for JPEG, and
    /// drops the metadata that shall not be written: libvips before 8.15 can only keep all or nothing.
    private static NativeImage prepare(NativeImage image, Encoding encoding) {
        boolean turn = image.orientation() != 1 && !holdsOrientation(encoding);
        boolean flatten = encoding instanceof Encoding.Jpeg && image.hasAlpha();
        try (var upright = image.apply(turn ? "autorot" : "copy", run -> {});
                var opaque = flatten ? Colours.flatten(upright, Rgb.WHITE) : upright.apply("copy", run -> {})) {
            return MetadataFields.only(opaque, wanted(encoding));
        }
    }

    private static boolean holdsOrientation(Encoding encoding) {
        return encoding.keep().contains(Metadata.EXIF)
                && !(encoding instanceof Encoding.Avif || encoding instanceof Encoding.Gif);
    }

    /// libvips writes IPTC into TIFF in a form that others do not read.
    private static Set<Metadata> wanted(Encoding encoding) {
        var wanted = new HashSet<>(encoding.keep());
        if (encoding instanceof Encoding.Tiff) {
            wanted.remove(Metadata.IPTC);
        }
        return wanted;
    }

    private static Operation configure(Operation run, NativeImage image, Encoding encoding) {
        run.set("in", image.pointer());
        keep(run, image, wanted(encoding));
        switch (encoding) {
            case Encoding.Jpeg jpeg -> jpeg(run, jpeg);
            case Encoding.Webp webp ->
                run.set("Q", webp.quality())
                        .set("lossless", webp.lossless())
                        .set("effort", webp.effort())
                        .set("smart_subsample", webp.smartSubsample());
            case Encoding.Avif avif -> avif(run, avif, image.context().version());
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

    private static void avif(Operation run, Encoding.Avif avif, VipsVersion version) {
        run.set("Q", avif.quality())
                .set("compression", "av1")
                .set("lossless", avif.lossless())
                .set("effort", avif.effort())
                .set("subsample_mode", avif.chroma().nickname());
        if (avif.tune() != AvifTune.AUTO && version.atLeast(8, 18)) {
            run.set("tune", avif.tune().nickname());
        }
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

    /// Names only blocks that are there, because libvips writes an empty EXIF block where it is told to keep one.
    private static void keep(Operation run, NativeImage image, Set<Metadata> wanted) {
        var present = wanted.stream().filter(block -> image.has(block.field())).toList();
        if (image.context().version().atLeast(8, 15)) {
            run.set("keep", present.stream().mapToInt(Metadata::keepFlag).sum());
        } else {
            run.set("strip", present.isEmpty());
        }
    }
}
