package org.bildwerk.metadata;

/// Reports a block of metadata that is larger than its place in the container.
public final class MetadataTooLargeException extends MetadataException {

    private static final long serialVersionUID = 1L;

    private final ContainerFormat format;
    private final long length;
    private final long limit;

    public MetadataTooLargeException(ContainerFormat format, String block, long length, long limit) {
        super("%s of %d bytes does not fit into a %s file, which takes %d".formatted(block, length, format, limit));
        this.format = format;
        this.length = length;
        this.limit = limit;
    }

    public ContainerFormat format() {
        return format;
    }

    /// Returns the length of the block in bytes.
    public long length() {
        return length;
    }

    /// Returns the most bytes that the container takes.
    public long limit() {
        return limit;
    }
}
