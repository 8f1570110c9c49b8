package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Makes EXIF blocks as cameras write them: a main directory with artist, an Exif directory with a maker note that
/// points into itself by its position in the block, a position, a thumbnail.
public final class ExifBlocks {

    static final int MAKER_NOTE = 400;
    static final int THUMBNAIL = 600;

    private ExifBlocks() {}

    /// Returns such a block of 700 bytes.
    public static byte[] camera(ByteOrder order) {
        var block = ByteBuffer.allocate(700).order(order);
        block.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        block.putShort((short) 42).putInt(8);
        directory(block, 8, 300, new int[][] {
            {0x010F, 2, 6, 200}, {0x013B, 2, 12, 210}, {0x8769, 4, 1, 100}, {0x8825, 4, 1, 260}
        });
        directory(block, 100, 0, new int[][] {
            {0x9000, 7, 4, 0x30323331}, {0x9003, 2, 20, 230}, {0x927C, 7, 64, MAKER_NOTE}
        });
        directory(block, 260, 0, new int[][] {{0x0000, 1, 4, 0x02030000}});
        directory(block, 300, 0, new int[][] {{0x0201, 4, 1, THUMBNAIL}, {0x0202, 4, 1, 100}});
        text(block, 200, "Maker");
        text(block, 210, "Jane Sample");
        text(block, 230, "2026:11:22 10:00:00");
        block.putInt(MAKER_NOTE, MAKER_NOTE + 8);
        text(block, MAKER_NOTE + 8, "secret of the maker");
        for (int i = 0; i < 100; i++) {
            block.put(THUMBNAIL + i, (byte) i);
        }
        return block.array();
    }

    private static void directory(ByteBuffer block, int at, int next, int[][] entries) {
        block.position(at).putShort((short) entries.length);
        for (var entry : entries) {
            block.putShort((short) entry[0])
                    .putShort((short) entry[1])
                    .putInt(entry[2])
                    .putInt(entry[3]);
        }
        block.putInt(next);
    }

    private static void text(ByteBuffer block, int at, String text) {
        block.put(at, (text + "\0").getBytes(StandardCharsets.US_ASCII));
    }
}
