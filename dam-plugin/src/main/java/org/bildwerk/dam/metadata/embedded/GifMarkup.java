package org.bildwerk.dam.metadata.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Goes through the blocks of a GIF and counts the markup in those of applications, where XMP stands.
final class GifMarkup {

    private static final int HEADER = 10;
    private static final int EXTENSION = 0x21;
    private static final int APPLICATION = 0xff;
    private static final int IMAGE = 0x2c;

    private final Markup markup = new Markup();
    private final DataInputStream in;

    private GifMarkup(DataInputStream in) {
        this.in = in;
    }

    static boolean keeps(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var gif = new GifMarkup(in);
            gif.count();
            return gif.markup.keeps();
        }
    }

    private void count() throws IOException {
        try {
            in.skipNBytes(HEADER);
            skipColours();
            in.skipNBytes(2);
            while (markup.keeps() && block()) {
                // One block after the other.
            }
        } catch (EOFException end) {
            // What came before the end was counted.
        }
    }

    private boolean block() throws IOException {
        int type = in.readUnsignedByte();
        if (type == IMAGE) {
            in.skipNBytes(8);
            skipColours();
            in.skipNBytes(1);
            parts(false);
        } else if (type == EXTENSION) {
            parts(in.readUnsignedByte() == APPLICATION);
        }
        return type == IMAGE || type == EXTENSION;
    }

    private void parts(boolean counted) throws IOException {
        for (int length = in.readUnsignedByte(); length > 0 && markup.keeps(); length = in.readUnsignedByte()) {
            if (counted) {
                markup.keeps(new byte[] {(byte) length});
                markup.keeps(in.readNBytes(length));
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private void skipColours() throws IOException {
        int flags = in.readUnsignedByte();
        in.skipNBytes((flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1));
    }
}
