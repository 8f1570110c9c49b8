package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MalformedImageException;

/// The index of a file that holds several JPEGs, one behind the other (Multi-Picture Format), such as a photograph with
/// its gain map. It names their lengths and their distances from the index, which an edit of the first changes.
final class PictureIndex {

    private static final int ENTRIES = 0xb002;
    private static final int ENTRY = 16;
    private static final int LENGTH = 4;
    private static final int DISTANCE = 8;

    private PictureIndex() {}

    /// Returns the segment with corrected entries; as it is where they are not understood.
    ///
    /// @param start length of what stands before the index in the segment
    /// @param first by how much the first picture grows
    /// @param behind by how much what stands between the index and the other pictures grows
    static byte[] corrected(byte[] segment, int start, long first, long behind) {
        try {
            var index = Arrays.copyOfRange(segment, start, segment.length);
            var order = index.length > 0 && index[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            var source = new Source(new MemoryChannel(index), ContainerFormat.JPEG, order);
            var entries = TiffDirectory.read(source, source.u32(4)).find(ENTRIES);
            entries.ifPresent(raw -> {
                source.require(raw.dataAt(), raw.length(), "the entries");
                var corrected = ByteBuffer.wrap(segment).order(order);
                int from = start + (int) raw.dataAt();
                for (int at = from; at + ENTRY <= from + raw.length(); at += ENTRY) {
                    correct(corrected, at, first, behind);
                }
            });
            return segment;
        } catch (MalformedImageException unknown) {
            return segment;
        }
    }

    private static void correct(ByteBuffer index, int at, long first, long behind) {
        int distance = index.getInt(at + DISTANCE);
        if (distance == 0) {
            index.putInt(at + LENGTH, (int) (index.getInt(at + LENGTH) + first));
        } else {
            index.putInt(at + DISTANCE, (int) (distance + behind));
        }
    }
}
