package org.bildwerk.dam.provenance.evidence.generator;

import java.util.Optional;
import org.bildwerk.dam.metadata.embedded.Traces;

/// Knows what one generator, or a family of them, writes into its files. Never throws.
@FunctionalInterface
interface Dialect {

    /// Reads the recipe out of the texts of a file; empty if this generator did not write them.
    Optional<Found> read(Traces traces);
}
