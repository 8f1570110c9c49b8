package org.bildwerk.c2pa;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the library is looked for.
///
/// @param library the library's file; when set, no other place is tried
/// @param nativeFolder the folder with the unpacked `c2pa-python` wheel in `c2pa/`
public record LibraryLocation(Optional<Path> library, Optional<Path> nativeFolder) {

    /// Reads the system properties `BILDWERK_C2PA` and `bildwerk.native`, then the environment variables
    /// `BILDWERK_C2PA` and `BILDWERK_NATIVE`.
    public static LibraryLocation fromEnvironment() {
        return new LibraryLocation(
                path(System.getProperty("BILDWERK_C2PA"), System.getenv("BILDWERK_C2PA")),
                path(System.getProperty("bildwerk.native"), System.getenv("BILDWERK_NATIVE")));
    }

    private static Optional<Path> path(@Nullable String first, @Nullable String second) {
        var text = first == null || first.isBlank() ? second : first;
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    }
}
