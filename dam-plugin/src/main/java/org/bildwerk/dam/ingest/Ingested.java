package org.bildwerk.dam.ingest;

import java.util.List;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;

/// What became of a file that was taken.
public sealed interface Ingested {

    /// Returns the asset that holds the file.
    AssetId id();

    /// A new asset.
    ///
    /// @param warnings what was noticed and mended or left out, in words
    record Stored(Asset asset, List<String> warnings) implements Ingested {

        @Override
        public AssetId id() {
            return asset.id();
        }
    }

    /// The very same file is there already, and the caller may see it.
    record Duplicate(AssetId id) implements Ingested {}
}
