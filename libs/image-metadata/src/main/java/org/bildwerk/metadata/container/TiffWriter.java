package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays out a directory, the values behind it, and the directories below it.
final class TiffWriter {

    private static final int DIRECTORY_TYPE = 4;

    private final ByteOrder order;

    TiffWriter(ByteOrder order) {
        this.order = order;
    }

    /// @param at the even position in the file where the bytes will stand
    /// @param next what the directory names as its successor
    byte[] directory(List<TiffEntry> entries, long at, long next) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(TiffEntry::tag));
        var table =
                ByteBuffer.allocate(2 + sorted.size() * TiffDirectory.ENTRY + 4).order(order);
        table.putShort((short) sorted.size());
        var values = new ArrayList<byte[]>();
        long valueAt = at + table.capacity();
        for (var entry : sorted) {
            var value = put(table, entry, valueAt);
            valueAt += value.length;
            values.add(value);
        }
        table.putInt((int) next);
        values.addFirst(table.array());
        return Assembly.join(values.toArray(byte[][]::new));
    }

    /// Writes the entry; returns what goes behind the directory for it, of even length.
    private byte[] put(ByteBuffer table, TiffEntry entry, long valueAt) {
        return switch (entry) {
            case TiffEntry.Verbatim verbatim -> {
                table.put(verbatim.bytes());
                yield new byte[0];
            }
            case TiffEntry.Directory below -> {
                table.putShort((short) below.tag()).putShort((short) DIRECTORY_TYPE);
                table.putInt(1).putInt((int) valueAt);
                yield directory(below.entries(), valueAt, 0);
            }
            case TiffEntry.Value value -> value(table, value, valueAt);
        };
    }

    private byte[] value(ByteBuffer table, TiffEntry.Value value, long valueAt) {
        var data = value.data(order);
        table.putShort((short) value.tag()).putShort((short) value.type()).putInt(value.count());
        if (data.length <= 4) {
            table.put(data).put(new byte[4 - data.length]);
            return new byte[0];
        }
        table.putInt((int) valueAt);
        return data.length % 2 == 0 ? data : Assembly.join(data, new byte[1]);
    }
}
