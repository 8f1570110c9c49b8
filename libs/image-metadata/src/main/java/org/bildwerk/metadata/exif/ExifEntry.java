package org.bildwerk.metadata.exif;

import java.util.Arrays;

/// One entry of a directory.
///
/// @param count how many values of the type
/// @param inline tells that the value stands in the entry itself
/// @param position where the value starts in the block; for an inline one, where it stands in the entry
/// @param value the bytes; empty where they lie outside the block
/// @param sound tells that the value lies inside the block
record ExifEntry(int tag, int type, long count, boolean inline, long position, byte[] value, boolean sound) {

    static final int ASCII = 2;
    static final int LONG = 4;
    static final int UNDEFINED = 7;

    /// Makes an entry that has no place in a block yet.
    static ExifEntry of(int tag, int type, byte[] value) {
        long count = type == LONG ? value.length / 4 : value.length;
        return new ExifEntry(tag, type, count, value.length <= 4, -1, value, true);
    }

    /// Returns how many bytes a value of a type has, 0 for a type that is none.
    static int size(int type) {
        return switch (type) {
            case 1, ASCII, 6, UNDEFINED, 129 -> 1;
            case 3, 8 -> 2;
            case LONG, 9, 11, 13 -> 4;
            case 5, 10, 12 -> 8;
            default -> 0;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExifEntry that
                && tag == that.tag
                && type == that.type
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return tag * 31 + Arrays.hashCode(value);
    }
}
