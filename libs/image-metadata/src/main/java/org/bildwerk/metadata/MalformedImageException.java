package org.bildwerk.metadata;

/// Reports a file whose structure is damaged, so that its metadata cannot be found or safely replaced.
public final class MalformedImageException extends MetadataException {

    private static final long serialVersionUID = 1L;

    private final ContainerFormat format;
    private final long offset;
    private final String what;

    public MalformedImageException(ContainerFormat format, long offset, String what) {
        super("Damaged %s file, at byte %d: %s".formatted(format, offset, what));
        this.format = format;
        this.offset = offset;
        this.what = what;
    }

    public ContainerFormat format() {
        return format;
    }

    /// Returns the position in the file where the damage showed, from its start.
    public long offset() {
        return offset;
    }

    /// Returns what was wrong there.
    public String what() {
        return what;
    }
}
