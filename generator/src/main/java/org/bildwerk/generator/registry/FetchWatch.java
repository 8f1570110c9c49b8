package org.bildwerk.generator.registry;

import java.net.URI;

/// Is told while files are fetched.
@FunctionalInterface
public interface FetchWatch {

    /// Wants to know nothing.
    FetchWatch NONE = (address, bytes) -> {};

    /// Some of a file came.
    ///
    /// @param bytes of all files together so far
    void grown(URI address, long bytes);
}
