package org.bildwerk.metadata.container;

import java.util.List;

/// Where the bytes of an item are.
///
/// @param dataReference 0 if in this file
record ItemLocation(long id, int construction, int dataReference, List<Extent> extents) {

    static final int IN_FILE = 0;
    static final int IN_META = 1;
    static final int IN_ITEM = 2;

    /// @param index which reference of the item names the item that holds the bytes; 0 stands for the first
    /// @param offset from the start of the file, of `idat` or of the item that holds the bytes
    /// @param length 0 stands for all from there on
    record Extent(long index, long offset, long length) {
        Range range() {
            return new Range(offset, offset + length);
        }
    }

    boolean isInFile() {
        return construction == IN_FILE && dataReference == 0;
    }

    boolean isInMeta() {
        return construction == IN_META;
    }

    ItemLocation with(List<Extent> extents) {
        return new ItemLocation(id, construction, dataReference, extents);
    }
}
