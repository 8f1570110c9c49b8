package org.bildwerk.indexer;

/// How far the making of a whole new index is.
public sealed interface RebuildState {

    /// None is running.
    record Idle() implements RebuildState {}

    /// One is running; what is searched until it ends is the index before.
    ///
    /// @param done assets written
    /// @param total assets in the library when it began; 0 until they are counted
    record Running(long done, long total) implements RebuildState {}

    /// The last one failed; the index before is still in use.
    record Failed(String reason) implements RebuildState {}
}
