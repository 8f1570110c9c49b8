package org.bildwerk.generator.onnx;

import java.util.List;

/// One tensor of weights and where its values stand.
public record Initializer(String name, ElementType type, List<Long> dims, Place place) {

    public Initializer {
        dims = List.copyOf(dims);
    }

    /// Where the values stand.
    public sealed interface Place {}

    /// In the graph's own file, as little-endian bytes.
    ///
    /// @param offset counted from the start of the file
    public record Raw(int offset, int length) implements Place {}

    /// In the graph's own file, as numbers of the format.
    public record Typed() implements Place {}

    /// In a file beside the graph.
    ///
    /// @param length -1 for up to the end of the file
    public record External(String location, long offset, long length) implements Place {}

    /// Returns how many values it has.
    public long count() {
        return dims.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }
}
