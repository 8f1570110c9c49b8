package org.bildwerk.dam.storage;

/// What a sweep of the object store did.
///
/// @param removed files removed
/// @param bytes how much space that freed
/// @param adopted files of these that no row knew
/// @param staging abandoned staging files removed
public record SweepReport(int removed, long bytes, int adopted, int staging) {}
