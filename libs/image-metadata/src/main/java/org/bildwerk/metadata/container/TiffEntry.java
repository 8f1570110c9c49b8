package org.bildwerk.metadata.container;

import java.nio.ByteOrder;
import java.util.List;

/// One entry of a TIFF directory.
sealed interface TiffEntry {

    int tag();

    /// Twelve bytes of the file; a value that they point to stays where it is.
    record Verbatim(int tag, byte[] bytes) implements TiffEntry {}

    /// A value on its own.
    ///
    /// @param data in the byte order given beside
    record Value(int tag, int type, byte[] data, ByteOrder order) implements TiffEntry {

        static final int BYTE = 1;
        static final int UNDEFINED = 7;

        static Value ofBytes(int tag, int type, byte[] data) {
            return new Value(tag, type, data, ByteOrder.BIG_ENDIAN);
        }

        int count() {
            return data.length / size(type);
        }

        /// Returns the data in another byte order.
        byte[] data(ByteOrder wanted) {
            int unit = unit(type);
            if (wanted == order || unit == 1) {
                return data;
            }
            var swapped = new byte[data.length];
            for (int at = 0; at < data.length; at++) {
                swapped[at - at % unit + unit - 1 - at % unit] = data[at];
            }
            return swapped;
        }
    }

    /// A directory below this one.
    record Directory(int tag, List<TiffEntry> entries) implements TiffEntry {}

    /// Returns the bytes of one value of a type, or 0 for an unknown type.
    static int size(int type) {
        return switch (type) {
            case 1, 2, 6, 7, 129 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12 -> 8;
            default -> 0;
        };
    }

    /// Returns the bytes that a byte order turns around; a fraction is two numbers.
    private static int unit(int type) {
        return type == 5 || type == 10 ? 4 : size(type);
    }
}
