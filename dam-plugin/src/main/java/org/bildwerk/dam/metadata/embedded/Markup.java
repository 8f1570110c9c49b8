package org.bildwerk.dam.metadata.embedded;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Counts what may be elements and attributes of XML in the metadata of one file, before a parser sees it: xmpcore
/// takes time squared for the children of one element, and cannot be stopped. 15,000 take it half a second, whatever
/// they are.
final class Markup {

    /// The most elements and attributes that one file may hold.
    static final int MOST = 15_000;

    static final String TOO_MUCH = "The metadata holds more than " + MOST + " elements and was not read";

    // "<?xml" in the one family of encodings that writes "<" and "=" otherwise, and that no XMP is written in.
    private static final int EBCDIC = 0x4c6fa794;
    private static final int APP1 = 0xe1;
    private static final int APP13 = 0xed;

    private int count;
    private int last;

    /// Counts on, and tells whether the file still keeps to the limit.
    boolean keeps(byte[] bytes, int from, int to) {
        for (int i = from; i < to && count <= MOST; i++) {
            last = last << 8 | bytes[i] & 0xff;
            count += bytes[i] == '<' || bytes[i] == '=' ? 1 : 0;
            count = last == EBCDIC ? MOST + 1 : count;
        }
        return count <= MOST;
    }

    boolean keeps(byte[] bytes) {
        return keeps(bytes, 0, bytes.length);
    }

    boolean keeps() {
        return count <= MOST;
    }

    /// Tells whether the segments of a JPEG that can hold XMP, also within EXIF and Photoshop's blocks, keep to the
    /// limit.
    static boolean keepsJpeg(Path file) throws IOException {
        var markup = new Markup();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            for (int type = marker(in); !endsSegments(type) && markup.keeps(); type = marker(in)) {
                int length = Math.max(0, in.readUnsignedShort() - 2);
                if (type == APP1 || type == APP13) {
                    markup.keeps(in.readNBytes(length));
                } else {
                    in.skipNBytes(length);
                }
            }
        } catch (EOFException end) {
            return markup.keeps();
        }
        return markup.keeps();
    }

    private static boolean endsSegments(int type) {
        return type == 0xda || type == 0xd9;
    }

    private static int marker(DataInputStream in) throws IOException {
        int before = in.readUnsignedByte();
        int type = in.readUnsignedByte();
        while (before != 0xff || type == 0xff || type == 0) {
            before = type;
            type = in.readUnsignedByte();
        }
        return type;
    }

    /// Reads a TIFF; a block that passes the limit is left out with a warning.
    static final class Tiff extends ExifTiffHandler {

        private static final Set<Integer> BLOCKS = Set.of(0x02bc, 0x8649);

        private final Markup markup = new Markup();

        Tiff(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean customProcessTag(
                int tagOffset, Set<Integer> processed, int header, RandomAccessReader reader, int tag, int byteCount)
                throws IOException {
            if (BLOCKS.contains(tag) && !markup.keeps(reader.getBytes(tagOffset, byteCount))) {
                _metadata.addDirectory(new ErrorDirectory(TOO_MUCH));
                return true;
            }
            return super.customProcessTag(tagOffset, processed, header, reader, tag, byteCount);
        }
    }
}
