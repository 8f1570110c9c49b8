package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// libvips, loaded and made safe: one per process, for every thread, never closed.
///
/// Only the loaders of [ImageFormat] are open, the operation cache is off. Calls pin a virtual thread: run them in a
/// [VipsPool] or another bounded pool of platform threads.
public final class Vips {

    private static @Nullable Vips opened;

    private final NativeContext context;
    private final VipsLocator.Found found;
    private final Abilities abilities;

    private Vips(VipsLocator.Found found) {
        this.context = new NativeContext(found.library(), found.version(), new AtomicLong());
        this.found = found;
        this.abilities = new Abilities(context);
    }

    /// Opens libvips by [VipsSettings#fromEnvironment()].
    ///
    /// @throws VipsUnavailableException with every place that was tried
    public static Vips open() {
        return open(VipsSettings.fromEnvironment());
    }

    /// Opens libvips, or returns the one that this process has opened before: there can be only one.
    ///
    /// @throws VipsUnavailableException with every place that was tried
    public static synchronized Vips open(VipsSettings settings) {
        if (opened == null) {
            var vips = new Vips(new VipsLocator(settings).locate());
            Startup.run(vips.context.library(), settings);
            opened = vips;
        }
        return opened;
    }

    NativeContext context() {
        return context;
    }

    public VipsVersion version() {
        return context.version();
    }

    /// Returns where the library was found: a file, or a name that the system resolves.
    public String place() {
        return found.place();
    }

    /// Names this build for cache keys: equal ones write equal bytes. For the system's library it does not see a change
    /// of the codecs that libvips links to. Reads the library's file, so ask once.
    public String fingerprint() {
        return Fingerprint.of(found.version(), found.file());
    }

    /// Tells whether this library can read the format.
    public boolean canLoad(ImageFormat format) {
        return abilities.canLoad(format);
    }

    /// Tells whether this library can write the format.
    public boolean canSave(ImageFormat format) {
        return abilities.canSave(format);
    }

    public MemoryFigures memory() {
        var library = context.library();
        return new MemoryFigures(
                library.trackedMemory.toLong(),
                library.trackedHighWater.toLong(),
                library.trackedAllocations.toInt(),
                library.trackedFiles.toInt(),
                context.liveImages().get());
    }

    /// Sets the threads that one operation may use, for the whole process.
    public void concurrency(int threads) {
        context.library().concurrencySet.run(threads);
    }

    /// Frees what libvips keeps for the calling thread; [VipsPool] does it by itself.
    public void endThread() {
        context.library().threadShutdown.run();
    }

    public ImageHeader header(Path file) {
        return header(NativeSource.of(context, file));
    }

    public ImageHeader header(byte[] bytes) {
        return header(NativeSource.of(context, bytes));
    }

    private static ImageHeader header(NativeSource source) {
        var unlimited = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE);
        try (source;
                var image = source.load(LoadOptions.LENIENT.withLimits(unlimited))) {
            return HeaderReader.read(image);
        }
    }

    public VipsImage load(Path file) {
        return load(file, LoadOptions.STANDARD);
    }

    public VipsImage load(byte[] bytes) {
        return load(bytes, LoadOptions.STANDARD);
    }

    public VipsImage load(Path file, LoadOptions options) {
        return load(NativeSource.of(context, file), options);
    }

    public VipsImage load(byte[] bytes, LoadOptions options) {
        return load(NativeSource.of(context, bytes), options);
    }

    private static VipsImage load(NativeSource source, LoadOptions options) {
        try (source) {
            return new VipsImage(source.load(options));
        }
    }

    /// Opens an animated GIF or WebP with all its frames.
    ///
    /// @param mostPixels of all frames together
    /// @throws VipsLimitException if there are more; nothing is decoded then
    public Film film(Path file, long mostPixels) {
        return Film.open(context, file, mostPixels);
    }

    public VipsImage thumbnail(Path file, Box box) {
        return thumbnail(file, box, ThumbnailOptions.STANDARD);
    }

    public VipsImage thumbnail(byte[] bytes, Box box) {
        return thumbnail(bytes, box, ThumbnailOptions.STANDARD);
    }

    /// Decodes at a reduced size where the format allows it, and shrinks to the box, upright and in sRGB. The result is
    /// in memory: it may be used several times, and a fault in the file shows here.
    public VipsImage thumbnail(Path file, Box box, ThumbnailOptions options) {
        return new VipsImage(ShrinkOnLoad.thumbnail(() -> NativeSource.of(context, file), box, options));
    }

    /// Decodes at a reduced size where the format allows it, and shrinks to the box, upright and in sRGB. The result is
    /// in memory: it may be used several times, and a fault in the file shows here.
    public VipsImage thumbnail(byte[] bytes, Box box, ThumbnailOptions options) {
        return new VipsImage(ShrinkOnLoad.thumbnail(() -> NativeSource.of(context, bytes), box, options));
    }

    /// Makes a thumbnail that fills the box around the focal point of the upright picture.
    public VipsImage fill(Path file, Box box, FocalPoint focus, ThumbnailOptions options) {
        return ShrinkOnLoad.fill(() -> NativeSource.of(context, file), box, focus, options);
    }

    /// Makes a thumbnail that fills the box around the focal point of the upright picture.
    public VipsImage fill(byte[] bytes, Box box, FocalPoint focus, ThumbnailOptions options) {
        return ShrinkOnLoad.fill(() -> NativeSource.of(context, bytes), box, focus, options);
    }

    /// Opens a file of which several sizes are made.
    public Reducer reducer(Path file, ThumbnailOptions options) {
        return new Reducer(() -> NativeSource.of(context, file), options);
    }

    public Ladder ladder(Path file, List<Box> boxes) {
        return ladder(file, boxes, ThumbnailOptions.STANDARD);
    }

    public Ladder ladder(byte[] bytes, List<Box> boxes) {
        return ladder(bytes, boxes, ThumbnailOptions.STANDARD);
    }

    /// Makes several sizes out of one decode, in the order of the boxes.
    public Ladder ladder(Path file, List<Box> boxes, ThumbnailOptions options) {
        return ShrinkOnLoad.ladder(() -> NativeSource.of(context, file), boxes, options);
    }

    /// Makes several sizes out of one decode, in the order of the boxes.
    public Ladder ladder(byte[] bytes, List<Box> boxes, ThumbnailOptions options) {
        return ShrinkOnLoad.ladder(() -> NativeSource.of(context, bytes), boxes, options);
    }

    /// Makes a picture from 8-bit sRGB pixels, row by row; the bytes are copied.
    ///
    /// @param bands 3 for RGB, 4 for RGBA, 1 for grey
    public VipsImage fromPixels(byte[] pixels, int width, int height, int bands) {
        if (bands != 1 && bands != 3 && bands != 4) {
            throw new IllegalArgumentException("pixels have 1, 3 or 4 bands, not " + bands);
        }
        if (width < 1 || height < 1 || pixels.length != (long) width * height * bands) {
            throw new IllegalArgumentException(
                    "%d bytes are not %d x %d pixels with %d bands".formatted(pixels.length, width, height, bands));
        }
        return new VipsImage(RawPixels.image(context, pixels, width, height, bands));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "libvips %s (%s)", version(), place());
    }
}
