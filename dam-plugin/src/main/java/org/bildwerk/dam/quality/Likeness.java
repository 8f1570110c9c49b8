package org.bildwerk.dam.quality;

import java.nio.file.Path;
import java.util.Optional;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.storage.BlobMissingException;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.quality.Luma;
import org.bildwerk.quality.Psnr;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.Ssim;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;

/// Measures how alike two pictures are, in their brightness. Thread-safe.
public final class Likeness {

    private static final ThumbnailOptions UPRIGHT = ThumbnailOptions.STANDARD.withLoad(LoadOptions.LENIENT);
    private static final int EDGE = 1024;
    private static final int LEAST = 16;

    private final BlobStore store;
    private final VipsPool pool;

    Likeness(BlobStore store, VipsPool pool) {
        this.store = store;
        this.pool = pool;
    }

    /// How alike two pictures are.
    ///
    /// @param psnr in decibels; infinite for equal ones
    /// @param ssim 1 for equal ones
    public record Measured(double psnr, double ssim) {}

    /// Measures, at the size of the smaller one and at most 1,024 pixels. Empty where they differ in shape, or one
    /// cannot be read.
    public Optional<Measured> of(Version one, Version other) {
        int edge = Math.min(EDGE, Math.min(longer(one), longer(other)));
        try {
            var first = luma(one, edge);
            var second = luma(other, edge);
            if (first.width() != second.width() || first.height() != second.height() || edge < LEAST) {
                return Optional.empty();
            }
            return Optional.of(new Measured(Psnr.of(first, second), Ssim.GAUSSIAN.of(first, second)));
        } catch (BlobMissingException | VipsException | IllegalArgumentException unreadable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static int longer(Version version) {
        return Math.max(version.width(), version.height());
    }

    private Luma luma(Version version, int edge) throws InterruptedException {
        try (var lease = store.lend(version.blob())) {
            return pool.call(vips -> luma(vips, lease.path(), edge));
        }
    }

    private static Luma luma(Vips vips, Path file, int edge) {
        try (var image = vips.thumbnail(file, Box.edge(edge), UPRIGHT)) {
            return Luma.of(new Raster(image.rgba(), image.width(), image.height(), 4));
        }
    }
}
