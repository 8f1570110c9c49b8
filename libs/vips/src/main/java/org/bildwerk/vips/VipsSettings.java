package org.bildwerk.vips;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where libvips is looked for and how it runs.
///
/// @param library the library's file; when set, no other place is tried
/// @param nativeFolder the folder with the unpacked `pyvips-binary` wheel in `vips/pyvips_binary.libs/`
/// @param concurrency threads that one operation may use; 1 is best when many pictures are worked on at once
public record VipsSettings(Optional<Path> library, Optional<Path> nativeFolder, int concurrency) {

    public VipsSettings {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be at least 1, is " + concurrency);
        }
    }

    /// Reads the system properties `BILDWERK_VIPS` and `bildwerk.native`, then the environment variables
    /// `BILDWERK_VIPS` and `BILDWERK_NATIVE`.
    public static VipsSettings fromEnvironment() {
        return new VipsSettings(
                path(System.getProperty("BILDWERK_VIPS"), System.getenv("BILDWERK_VIPS")),
                path(System.getProperty("bildwerk.native"), System.getenv("BILDWERK_NATIVE")),
                1);
    }

    /// Returns these settings with another number of threads per operation.
    public VipsSettings withConcurrency(int threads) {
        return new VipsSettings(library, nativeFolder, threads);
    }

    private static Optional<Path> path(@Nullable String first, @Nullable String second) {
        var text = first == null || first.isBlank() ? second : first;
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    }
}
