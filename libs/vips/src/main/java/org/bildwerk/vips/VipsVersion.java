package org.bildwerk.vips;

/// The version of a loaded libvips.
public record VipsVersion(int major, int minor, int micro) {

    static final VipsVersion OLDEST = new VipsVersion(8, 14, 0);

    /// Tells whether this version is the given one or a later one.
    public boolean atLeast(int major, int minor) {
        return this.major > major || (this.major == major && this.minor >= minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + micro;
    }
}
