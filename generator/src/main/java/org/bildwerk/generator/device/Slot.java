package org.bildwerk.generator.device;

import java.util.List;

/// An input or output of a graph.
///
/// @param type as ONNX Runtime names it: `FLOAT`, `FLOAT16`, `INT64` ...
/// @param dims -1 where the graph leaves the size open
public record Slot(String name, String type, List<Long> dims) {

    public Slot {
        dims = List.copyOf(dims);
    }

    public int rank() {
        return dims.size();
    }

    /// Returns the size along a dimension, or -1 where it is open or there is none.
    public long dim(int index) {
        return index < dims.size() ? dims.get(index) : -1;
    }

    /// Tells whether the numbers are in half precision.
    public boolean isHalf() {
        return type.equals("FLOAT16") || type.equals("BFLOAT16");
    }
}
