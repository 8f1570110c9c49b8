package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;

/// Builds files that no encoder here writes.
final class HandMade {

    private HandMade() {}

    /// Grey, 8 by 8 pixels, behind the only directory.
    static byte[] bigEndianTiff() {
        int entries = 9;
        int pixelsAt = 8 + 2 + entries * 12 + 4;
        var file = ByteBuffer.allocate(pixelsAt + 64);
        file.putInt(0x4d4d002a).putInt(8).putShort((short) entries);
        shortEntry(file, 256, 8);
        shortEntry(file, 257, 8);
        shortEntry(file, 258, 8);
        shortEntry(file, 259, 1);
        shortEntry(file, 262, 1);
        file.putShort((short) 273).putShort((short) 4).putInt(1).putInt(pixelsAt);
        shortEntry(file, 277, 1);
        shortEntry(file, 278, 8);
        file.putShort((short) 279).putShort((short) 4).putInt(1).putInt(64);
        file.putInt(0);
        for (int i = 0; i < 64; i++) {
            file.put((byte) (i * 4));
        }
        return file.array();
    }

    private static void shortEntry(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
    }
}
