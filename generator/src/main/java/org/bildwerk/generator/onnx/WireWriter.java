package org.bildwerk.generator.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes one Protocol Buffers message.
final class WireWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    WireWriter number(int field, long value) {
        varint((long) field << 3 | Wire.VARINT);
        varint(value);
        return this;
    }

    WireWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    WireWriter bytes(int field, byte[] value) {
        varint((long) field << 3 | Wire.BYTES);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /// Copies a field as it stands, its tag included.
    WireWriter copy(ByteBuffer field) {
        var copied = new byte[field.remaining()];
        field.get(copied);
        out.writeBytes(copied);
        return this;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
