package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Owns one `VipsSource`: encoded bytes in a file or in memory.
///
/// Bytes are copied into memory that libvips counts, so that images which are decoded later may outlive the source.
/// A path never passes through libvips' file name syntax (`name[options]`).
final class NativeSource implements AutoCloseable {

    private final NativeContext context;
    private final MemorySegment pointer;

    private NativeSource(NativeContext context, MemorySegment pointer) {
        this.context = context;
        this.pointer = pointer;
    }

    static NativeSource of(NativeContext context, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new VipsException("open " + file, "no such file");
        }
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(file.toString());
            var vips = context.library();
            return new NativeSource(context, vips.pointer("open " + file, () -> vips.sourceFromFile.toPointer(name)));
        }
    }

    static NativeSource of(NativeContext context, byte[] bytes) {
        if (bytes.length == 0) {
            throw new VipsFormatException("open bytes", "there are none");
        }
        var vips = context.library();
        try (var arena = Arena.ofConfined()) {
            var blob = vips.blobCopy.toPointer(arena.allocateFrom(JAVA_BYTE, bytes), (long) bytes.length);
            try {
                return new NativeSource(context, vips.pointer("open bytes", () -> vips.sourceFromBlob.toPointer(blob)));
            } finally {
                vips.areaUnref.run(blob);
            }
        }
    }

    /// Opens the picture: reads the header, checks the limits, decodes nothing yet.
    NativeImage load(LoadOptions options) {
        try (var run = new Operation(context.library(), loader())) {
            run.set("source", pointer).set("fail_on", nickname(options.failOn()));
            run.set("access", options.sequential() ? "sequential" : "random");
            var image = new NativeImage(context, run.build().object("out"));
            try {
                options.limits().check(HeaderReader.read(image));
            } catch (RuntimeException refused) {
                image.close();
                throw refused;
            }
            return image;
        }
    }

    /// Opens all frames of an animation, one below the other.
    ///
    /// @param limits of all frames together
    NativeImage loadAllFrames(Limits limits) {
        try (var run = new Operation(context.library(), loader())) {
            run.set("source", pointer).set("fail_on", nickname(FailOn.ERROR)).set("n", -1);
            var image = new NativeImage(context, run.build().object("out"));
            try {
                limits.check(HeaderReader.read(image));
            } catch (RuntimeException refused) {
                image.close();
                throw refused;
            }
            return image;
        }
    }

    /// Opens a JPEG that the decoder shrinks by 1, 2, 4 or 8, from top to bottom once.
    NativeImage shrunkJpeg(LoadOptions options, int factor) {
        try (var run = new Operation(context.library(), loader())) {
            run.set("source", pointer).set("fail_on", nickname(options.failOn()));
            run.set("access", "sequential").set("shrink", factor);
            return new NativeImage(context, run.build().object("out"));
        }
    }

    /// @param managed whether the picture carries a colour profile; without one, libvips 8.14 would shift its colours
    NativeImage thumbnail(Box box, ThumbnailOptions options, boolean managed) {
        try (var run = new Operation(context.library(), "thumbnail_source")) {
            // thumbnail_source has a fail_on of its own, which it does not hand to the loader.
            run.set("source", pointer)
                    .set("option_string", "fail_on=" + nickname(options.load().failOn()));
            Thumbnails.configure(run, box, options);
            if (managed) {
                run.set("export_profile", "srgb");
            }
            return new NativeImage(context, run.build().object("out"));
        }
    }

    private String loader() {
        var vips = context.library();
        try {
            return VipsLibrary.string(vips.pointer("find a loader", () -> vips.findLoader.toPointer(pointer)));
        } catch (VipsException unknown) {
            throw new VipsFormatException(unknown);
        }
    }

    private static String nickname(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        context.library().unref.run(pointer);
    }
}
