package org.bildwerk.dam.provenance.evidence;

import java.nio.file.Path;
import java.util.Optional;

/// Port: reads the C2PA credential of a file. A bean of this type is found by itself; without one the evidence knows of
/// no credentials.
@FunctionalInterface
public interface CredentialSource {

    /// Returns the JSON report of the reader, validation state included; empty where the file has no credential or it
    /// cannot be read. Thread-safe, and never throws over what the file holds.
    Optional<String> report(Path file, String mediaType);
}
