package org.bildwerk.generator.registry;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// What fetching a model may take.
///
/// @param file the largest file
/// @param total all files together
/// @param silence how long a server may send nothing
/// @param whole how long all of it may take
/// @param anywhere whether this machine and its network are asked, too
public record FetchBounds(DataSize file, DataSize total, Duration silence, Duration whole, boolean anywhere) {

    /// Suffices for SDXL in single precision.
    public static final FetchBounds USUAL = new FetchBounds(
            DataSize.ofGigabytes(16), DataSize.ofGigabytes(32), Duration.ofMinutes(1), Duration.ofHours(12), false);

    public FetchBounds {
        if (file.toBytes() < 1 || total.toBytes() < 1 || !silence.isPositive() || !whole.isPositive()) {
            throw new IllegalArgumentException("A bound is above 0");
        }
    }

    /// Returns the same with other sizes.
    public FetchBounds sized(DataSize newFile, DataSize newTotal) {
        return new FetchBounds(newFile, newTotal, silence, whole, anywhere);
    }

    /// Returns the same for any address.
    public FetchBounds toAnywhere() {
        return new FetchBounds(file, total, silence, whole, true);
    }
}
