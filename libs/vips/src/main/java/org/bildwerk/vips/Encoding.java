package org.bildwerk.vips;

import java.util.EnumSet;
import java.util.Set;

/// How a picture is written.
///
/// `keep` names the metadata that goes into the file; everything else is left out.
public sealed interface Encoding {

    /// Every block of metadata.
    Set<Metadata> EVERYTHING = Set.copyOf(EnumSet.allOf(Metadata.class));

    Set<Metadata> keep();

    ImageFormat format();

    /// JPEG. A transparent picture is laid on white first.
    ///
    /// @param quality 1 to 100
    /// @param progressive shows a coarse picture first; smaller, slower to write
    /// @param mozjpeg which of mozjpeg's methods are used; a library without mozjpeg ignores them
    record Jpeg(int quality, boolean progressive, Mozjpeg mozjpeg, Chroma chroma, Set<Metadata> keep)
            implements Encoding {

        public Jpeg {
            between("quality", quality, 1, 100);
            keep = Set.copyOf(keep);
        }

        /// Baseline JPEG without metadata: the fastest there is.
        public static Jpeg fast(int quality) {
            return new Jpeg(quality, false, Mozjpeg.NONE, Chroma.AUTO, Set.of());
        }

        /// Progressive JPEG with all of mozjpeg's methods, without metadata: the smallest, for delivery.
        public static Jpeg small(int quality) {
            return new Jpeg(quality, true, Mozjpeg.ALL, Chroma.AUTO, Set.of());
        }

        public Jpeg withProgressive(boolean progressive) {
            return new Jpeg(quality, progressive, mozjpeg, chroma, keep);
        }

        public Jpeg withMozjpeg(Mozjpeg mozjpeg) {
            return new Jpeg(quality, progressive, mozjpeg, chroma, keep);
        }

        public Jpeg withChroma(Chroma chroma) {
            return new Jpeg(quality, progressive, mozjpeg, chroma, keep);
        }

        public Jpeg withKeep(Set<Metadata> keep) {
            return new Jpeg(quality, progressive, mozjpeg, chroma, keep);
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.JPEG;
        }
    }

    /// WebP.
    ///
    /// @param quality 0 to 100
    /// @param effort 0 (fast) to 6 (small)
    /// @param smartSubsample sharper colour edges for twice the time
    record Webp(int quality, boolean lossless, int effort, boolean smartSubsample, Set<Metadata> keep)
            implements Encoding {

        public Webp {
            between("quality", quality, 0, 100);
            between("effort", effort, 0, 6);
            keep = Set.copyOf(keep);
        }

        /// Lossy WebP at effort 2 without metadata.
        public static Webp quality(int quality) {
            return new Webp(quality, false, 2, false, Set.of());
        }

        public Webp withLossless(boolean lossless) {
            return new Webp(quality, lossless, effort, smartSubsample, keep);
        }

        public Webp withEffort(int effort) {
            return new Webp(quality, lossless, effort, smartSubsample, keep);
        }

        public Webp withSmartSubsample(boolean smartSubsample) {
            return new Webp(quality, lossless, effort, smartSubsample, keep);
        }

        public Webp withKeep(Set<Metadata> keep) {
            return new Webp(quality, lossless, effort, smartSubsample, keep);
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.WEBP;
        }
    }

    /// AVIF.
    ///
    /// @param quality 1 to 100; the same figure means another quality in another build of the encoder
    /// @param effort 0 (fast) to 9 (small); above 3 takes seconds per megapixel
    record Avif(int quality, boolean lossless, int effort, Chroma chroma, AvifTune tune, Set<Metadata> keep)
            implements Encoding {

        public Avif {
            between("quality", quality, 1, 100);
            between("effort", effort, 0, 9);
            keep = Set.copyOf(keep);
        }

        /// Lossy 4:2:0 AVIF at effort 1 without metadata.
        public static Avif quality(int quality) {
            return new Avif(quality, false, 1, Chroma.SUBSAMPLED, AvifTune.AUTO, Set.of());
        }

        public Avif withLossless(boolean lossless) {
            return new Avif(quality, lossless, effort, chroma, tune, keep);
        }

        public Avif withEffort(int effort) {
            return new Avif(quality, lossless, effort, chroma, tune, keep);
        }

        public Avif withChroma(Chroma chroma) {
            return new Avif(quality, lossless, effort, chroma, tune, keep);
        }

        public Avif withTune(AvifTune tune) {
            return new Avif(quality, lossless, effort, chroma, tune, keep);
        }

        public Avif withKeep(Set<Metadata> keep) {
            return new Avif(quality, lossless, effort, chroma, tune, keep);
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.AVIF;
        }
    }

    /// PNG, with 8 or 16 bits as the picture has them.
    ///
    /// @param compression 0 (none) to 9 (small)
    /// @param palette reduces to at most 256 colours
    record Png(int compression, boolean interlaced, boolean palette, Set<Metadata> keep) implements Encoding {

        public Png {
            between("compression", compression, 0, 9);
            keep = Set.copyOf(keep);
        }

        /// PNG at compression 6 without metadata.
        public static Png standard() {
            return new Png(6, false, false, Set.of());
        }

        public Png withCompression(int compression) {
            return new Png(compression, interlaced, palette, keep);
        }

        public Png withInterlaced(boolean interlaced) {
            return new Png(compression, interlaced, palette, keep);
        }

        public Png withPalette(boolean palette) {
            return new Png(compression, interlaced, palette, keep);
        }

        public Png withKeep(Set<Metadata> keep) {
            return new Png(compression, interlaced, palette, keep);
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.PNG;
        }
    }

    /// TIFF without loss.
    record Tiff(Compression compression, Set<Metadata> keep) implements Encoding {

        /// A lossless TIFF compression.
        public enum Compression {
            NONE,
            LZW,
            DEFLATE
        }

        public Tiff {
            keep = Set.copyOf(keep);
        }

        /// Deflate, without metadata.
        public static Tiff standard() {
            return new Tiff(Compression.DEFLATE, Set.of());
        }

        public Tiff withCompression(Compression compression) {
            return new Tiff(compression, keep);
        }

        public Tiff withKeep(Set<Metadata> keep) {
            return new Tiff(compression, keep);
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.TIFF;
        }
    }

    /// GIF of one frame.
    ///
    /// @param effort 1 (fast) to 10 (small)
    record Gif(int effort) implements Encoding {

        public Gif {
            between("effort", effort, 1, 10);
        }

        /// GIF at effort 7.
        public static Gif standard() {
            return new Gif(7);
        }

        @Override
        public Set<Metadata> keep() {
            return Set.of();
        }

        @Override
        public ImageFormat format() {
            return ImageFormat.GIF;
        }
    }

    private static void between(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException("%s is %d to %d, not %d".formatted(name, lowest, highest, value));
        }
    }
}
