package org.bildwerk.indexer.projection;

import java.io.IOException;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// Writes all assets of the library into the index that is being built, page by page in the order of ids.
public final class IndexFiller {
    private final AssetCatalog catalog;
    private final Projection projection;
    private final Projector projector;

    public IndexFiller(AssetCatalog catalog, Projection projection, Projector projector) {
        this.catalog = catalog;
        this.projection = projection;
        this.projector = projector;
    }

    /// Is told how far the filling is.
    @FunctionalInterface
    interface Progress {
        void report(long done, long total);
    }

    /// Writes all assets and returns how many they were.
    long fill(Progress progress) throws IOException {
        var total = projection.count();
        var done = 0L;
        @Nullable AssetId last = null;
        for (var page = catalog.idsAfter(last, Projector.BATCH);
                !page.isEmpty();
                page = catalog.idsAfter(last, Projector.BATCH)) {
            projector.fill(page);
            last = page.getLast();
            done += page.size();
            progress.report(done, Math.max(done, total));
        }
        return done;
    }
}
