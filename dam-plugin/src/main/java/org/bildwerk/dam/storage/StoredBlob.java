package org.bildwerk.dam.storage;

import java.time.Instant;

/// A file as the object store sees it.
///
/// @param modifiedAt when it was last committed; committing a file that is there already counts
public record StoredBlob(BlobId id, long size, Instant modifiedAt) {}
