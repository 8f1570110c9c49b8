package org.bildwerk.dam.provenance.evidence;

import java.nio.file.Path;
import java.util.Optional;

/// Port: looks for our own invisible mark in the pixels. A bean of this type is found by itself. It decodes the
/// picture, so it is asked by the job, not at ingest.
@FunctionalInterface
public interface MarkSource {

    /// Returns the mark; empty where there is none. Thread-safe.
    Optional<MarkFound> look(Path picture) throws InterruptedException;
}
