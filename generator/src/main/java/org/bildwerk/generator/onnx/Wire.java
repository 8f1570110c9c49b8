package org.bildwerk.generator.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Walks over the fields of one Protocol Buffers message. Not safe for several threads.
final class Wire {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private final ByteBuffer bytes;
    private int field;
    private int type;
    private int start;
    private int length;
    private long number;

    Wire(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Moves to the next field; false at the end.
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        start = bytes.position();
        long tag = readVarint();
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        if (field <= 0) {
            throw new WireException("a field has no number");
        }
        readValue();
        return true;
    }

    private void readValue() {
        switch (type) {
            case VARINT -> number = readVarint();
            case FIXED64 -> skip(8);
            case FIXED32 -> skip(4);
            case BYTES -> skip(readVarint());
            default -> throw new WireException("a field has the unknown wire type " + type);
        }
    }

    private void skip(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new WireException("it ends early, or a length is wrong");
        }
        length = (int) count;
        bytes.position(bytes.position() + length);
    }

    private long readVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new WireException("it ends early");
            }
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new WireException("a number is too long");
    }

    int field() {
        return field;
    }

    int type() {
        return type;
    }

    /// Returns the number of a varint field.
    long number() {
        expect(VARINT);
        return number;
    }

    String text() {
        return StandardCharsets.UTF_8.decode(content()).toString();
    }

    /// Returns the content of a field of bytes, little-endian, without copying.
    ByteBuffer content() {
        expect(BYTES);
        return bytes.slice(bytes.position() - length, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Returns the whole field, its tag included.
    ByteBuffer whole() {
        return bytes.slice(start, bytes.position() - start);
    }

    /// Returns where the content of a field of bytes begins, counted from the start of the message.
    int contentOffset() {
        expect(BYTES);
        return bytes.position() - length;
    }

    Wire message() {
        return new Wire(content());
    }

    /// Returns the numbers of a repeated field, packed or single.
    long[] numbers() {
        if (type == VARINT) {
            return new long[] {number};
        }
        var packed = new Wire(content());
        var found = new long[length];
        int count = 0;
        while (packed.bytes.hasRemaining()) {
            found[count++] = packed.readVarint();
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private void expect(int wanted) {
        if (type != wanted) {
            throw new WireException("field " + field + " has wire type " + type + " in place of " + wanted);
        }
    }
}
