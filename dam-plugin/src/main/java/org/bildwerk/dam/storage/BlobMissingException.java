package org.bildwerk.dam.storage;

import org.bildwerk.dam.DamException;

/// The object store lacks a file that it should hold.
public final class BlobMissingException extends DamException {

    private static final long serialVersionUID = 1;
    private final transient BlobId id;

    public BlobMissingException(BlobId id, String where) {
        super("The file %s is missing in %s".formatted(id, where));
        this.id = id;
    }

    /// Returns which file is missing.
    public BlobId id() {
        return id;
    }

    @Override
    public String type() {
        return "file-missing";
    }
}
