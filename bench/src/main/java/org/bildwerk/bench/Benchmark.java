package org.bildwerk.bench;

import java.nio.file.Path;
import java.util.List;

/// One measurement.
interface Benchmark {

    /// Returns the name by which it is called.
    String name();

    /// Says in one line what is measured against what.
    String purpose();

    /// Measures and returns the figures. Prints progress as it likes, on standard error.
    ///
    /// @param folder an empty folder for everything it writes, removed afterwards
    /// @throws Exception if it could not measure; the message says why
    Report run(Path folder) throws Exception;

    /// Measures in another way than usual.
    ///
    /// @param options words behind the name
    default Report run(Path folder, List<String> options) throws Exception {
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(name() + " takes no options");
        }
        return run(folder);
    }
}
