package org.bildwerk.generator.onnx;

import java.nio.ByteBuffer;

/// Floating types of ONNX and safetensors as single precision and back.
public final class Halves {

    private Halves() {}

    /// Returns the value at an index of little-endian bytes.
    public static float value(ByteBuffer bytes, int index, ElementType type) {
        int start = bytes.position();
        return switch (type) {
            case FLOAT -> bytes.getFloat(start + index * 4);
            case FLOAT16 -> Float.float16ToFloat(bytes.getShort(start + index * 2));
            case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort(start + index * 2) << 16);
            case DOUBLE -> (float) bytes.getDouble(start + index * 8);
            default -> throw new IllegalArgumentException("no floating type: " + type);
        };
    }

    /// Returns the bits of a value in the upper half of single precision, rounded to even.
    public static short bfloat16(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) (bits >>> 16 | 0x40);
        }
        return (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
    }
}
