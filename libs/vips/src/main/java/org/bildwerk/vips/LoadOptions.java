package org.bildwerk.vips;

/// How a picture is opened.
///
/// @param failOn from which fault on a damaged file is an error
/// @param limits checked on the header
/// @param sequential decodes from top to bottom once while the result is written, with little memory; only for a
///     pipeline that reads no row twice (no rotation, no second encoding)
public record LoadOptions(FailOn failOn, Limits limits, boolean sequential) {

    /// Damaged files are errors, the standard limits hold, any access.
    public static final LoadOptions STANDARD = new LoadOptions(FailOn.ERROR, Limits.STANDARD, false);

    /// Shows what can be decoded of a damaged file.
    public static final LoadOptions LENIENT = STANDARD.withFailOn(FailOn.NONE);

    public LoadOptions withFailOn(FailOn failOn) {
        return new LoadOptions(failOn, limits, sequential);
    }

    public LoadOptions withLimits(Limits limits) {
        return new LoadOptions(failOn, limits, sequential);
    }

    public LoadOptions withSequential(boolean sequential) {
        return new LoadOptions(failOn, limits, sequential);
    }
}
