package org.bildwerk.dam.ingest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.storage.Staging;
import org.springframework.transaction.support.TransactionOperations;

/// The door of the library: takes a file from any channel and stores one asset in one transaction. What it returns is
/// durable. Thread-safe.
public final class Ingest {

    private final FileReading reading;
    private final AssetWriter writer;
    private final AssetCatalog catalog;
    private final TransactionOperations transaction;

    Ingest(FileReading reading, AssetWriter writer, AssetCatalog catalog, TransactionOperations transaction) {
        this.reading = reading;
        this.writer = writer;
        this.catalog = catalog;
        this.transaction = transaction;
    }

    /// Streams bytes to disk, ready to be stored; the caller closes the staging.
    ///
    /// @throws RejectedFileException as soon as they are more than the limit
    public Staging stage(InputStream in) {
        return reading.stage(in);
    }

    /// Stores a staged file as a new asset of the caller, with what the file and the request say about it.
    ///
    /// @return the new asset, or the one that holds the very same file already, if the caller may see it
    /// @throws RejectedFileException if the library does not take the file
    public Ingested store(Caller caller, Staging staging, IngestRequest request) {
        caller.require("add assets", Role.EDITOR);
        var taken = reading.take(staging, request.fileName());
        var asset = new NewAsset(new AssetId(UUID.randomUUID()), new VersionId(UUID.randomUUID()), taken, request);
        var duplicate = Objects.requireNonNull(transaction.execute(status -> {
            var visible = writer.visibleDuplicate(caller, taken.blob());
            if (visible.isEmpty()) {
                writer.write(caller, asset);
            }
            return visible;
        }));
        return duplicate
                .<Ingested>map(Ingested.Duplicate::new)
                .orElseGet(() -> new Ingested.Stored(catalog.get(caller, asset.id()), warnings(taken)));
    }

    private static List<String> warnings(FileReading.Taken taken) {
        var warnings = new ArrayList<>(taken.inspection().warnings());
        Optional.ofNullable(taken.inspection().noPreview()).ifPresent(warnings::add);
        warnings.addAll(taken.metadata().warnings());
        warnings.addAll(taken.findings().report().warnings());
        return warnings.stream().distinct().toList();
    }
}
