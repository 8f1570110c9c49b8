package org.bildwerk.generator.onnx;

import java.util.Arrays;
import java.util.Optional;

/// The types of weights that ONNX knows and we look into; the codes are those of the format.
public enum ElementType {
    FLOAT(1, 4),
    UINT8(2, 1),
    INT8(3, 1),
    INT32(6, 4),
    INT64(7, 8),
    BOOL(9, 1),
    FLOAT16(10, 2),
    DOUBLE(11, 8),
    BFLOAT16(16, 2),
    OTHER(0, 0);

    private final int code;
    private final int bytes;

    ElementType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /// Returns the number of the type in an ONNX file.
    public int code() {
        return code;
    }

    /// Returns the size of one value; 0 where it is not known.
    public int bytes() {
        return bytes;
    }

    /// Tells whether an adapter can be merged into such weights.
    public boolean isFloating() {
        return this == FLOAT || this == FLOAT16 || this == BFLOAT16 || this == DOUBLE;
    }

    static ElementType of(long code) {
        Optional<ElementType> found =
                Arrays.stream(values()).filter(type -> type.code == code).findFirst();
        return found.orElse(OTHER);
    }
}
