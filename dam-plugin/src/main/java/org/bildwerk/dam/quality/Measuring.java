package org.bildwerk.dam.quality;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.preview.PreviewRenderer;
import org.bildwerk.dam.storage.BlobMissingException;
import org.bildwerk.dam.storage.BlobStore;
import org.bildwerk.quality.Luma;
import org.bildwerk.quality.Pdq;
import org.bildwerk.quality.Raster;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.ThumbnailOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsImage;
import org.bildwerk.vips.VipsPool;
import org.springframework.transaction.support.TransactionOperations;

/// Lets all checks look at a version, from one decode, and keeps what they find. Thread-safe.
final class Measuring {

    private static final Box EDGE = Box.edge(Picture.EDGE);
    private static final ThumbnailOptions UPRIGHT = ThumbnailOptions.STANDARD.withLoad(LoadOptions.LENIENT);

    private final Checks checks;
    private final ResultRows rows;
    private final BlobStore store;
    private final VipsPool pool;
    private final TransactionOperations transaction;

    // One line of work: what is asked, where the file lies, who decodes it, and where the results go.
    Measuring(Checks checks, ResultRows rows, BlobStore store, VipsPool pool, TransactionOperations transaction) {
        this.checks = checks;
        this.rows = rows;
        this.store = store;
        this.pool = pool;
        this.transaction = transaction;
    }

    /// Returns what is known of the version; measures first what no check of now has seen.
    Measured of(VersionId version) throws InterruptedException {
        var known = rows.find(version);
        if (known.isPresent() && known.get().maker().equals(checks.maker())) {
            return known.get();
        }
        return measure(version, known.map(Measured::making).orElse(Making.UNKNOWN), false);
    }

    /// Measures the version and replaces what is known of it.
    Measured measure(VersionId version, Making making) throws InterruptedException {
        return measure(version, making, true);
    }

    private Measured measure(VersionId version, Making making, boolean knowing) throws InterruptedException {
        var maker = checks.maker();
        var stored = rows.stored(version);
        if (stored.isEmpty()) {
            return Measured.failed(making, maker, "The version is gone");
        }
        Measured measured;
        try (var lease = store.lend(stored.get().file())) {
            measured = pool.call(vips -> {
                var raster = look(vips, lease.path(), stored.get());
                return measured(vips, lease.path(), raster, making, maker);
            });
        } catch (BlobMissingException e) {
            // The file may come back: nothing is kept of this.
            return Measured.failed(making, maker, String.valueOf(e.getMessage()));
        } catch (VipsException e) {
            measured = Measured.failed(making, maker, "The picture cannot be decoded: " + e.publicReason());
        }
        var result = measured;
        var written = transaction.execute(status -> rows.write(version, result, knowing));
        return Boolean.TRUE.equals(written) ? result : rows.find(version).orElse(result);
    }

    /// Looks at the preview, which is decoded quickly, or at what it would show: a file is always measured in the same
    /// picture.
    private Raster look(Vips vips, Path file, ResultRows.Stored stored) {
        if (!stored.plain()) {
            try (var image = vips.thumbnail(file, EDGE, UPRIGHT)) {
                return raster(image);
            }
        }
        var preview = stored.preview();
        if (preview != null && store.exists(preview)) {
            try (var lease = store.lend(preview);
                    var image = vips.thumbnail(lease.path(), EDGE, UPRIGHT)) {
                return raster(image);
            }
        }
        try (var image = vips.thumbnail(PreviewRenderer.plain(vips, file), EDGE, UPRIGHT)) {
            return raster(image);
        }
    }

    private Measured measured(Vips vips, Path file, Raster raster, Making making, String maker) {
        var luma = Luma.of(raster);
        var picture = new Picture(file, raster, luma, () -> whole(vips, file), making);
        var results = new ArrayList<Measured.Result>();
        for (var check : checks.all()) {
            switch (check.measure(picture)) {
                case Measurement.Value(var value) ->
                    results.add(new Measured.Result(check.name(), check.version(), value, null));
                case Measurement.NotChecked(var reason) ->
                    results.add(new Measured.Result(check.name(), check.version(), null, reason));
                case Measurement.NotApplicable() -> {}
            }
        }
        return new Measured(making, maker, Derived.State.FRESH, null, List.copyOf(results), Pdq.hash(luma));
    }

    private static Luma whole(Vips vips, Path file) {
        try (var image = vips.load(file, LoadOptions.LENIENT)) {
            return Luma.of(raster(image));
        }
    }

    private static Raster raster(VipsImage image) {
        return new Raster(image.rgba(), image.width(), image.height(), 4);
    }
}
