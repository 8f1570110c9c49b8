package org.bildwerk.dam.storage;

import java.util.List;
import org.bildwerk.dam.DamException;

/// The object store lacks a file that it should hold.
public final class BlobMissingException extends DamException {

    private static final long serialVersionUID = 1;
    private final transient BlobId id;

    public BlobMissingException(BlobId id, String where) {
        super(StorageRefusal.FILE_MISSING, List.of(id.toString(), where));
        this.id = id;
    }

    /// Returns which file is missing.
    public BlobId id() {
        return id;
    }
}
