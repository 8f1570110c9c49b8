package org.bildwerk.metadata.xmp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes packets, in UTF-8.
public final class XmpWriter {

    /// How many bytes of a packet fit into one segment of a JPEG.
    public static final int JPEG_SEGMENT_BYTES = 65_502;

    private static final String BEGIN = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    private static final String END = "\n<?xpacket end=\"w\"?>";

    private XmpWriter() {}

    /// A packet as bytes, cut in two where it had to.
    ///
    /// @param extended the second part, or null
    public record Written(byte[] main, byte @Nullable [] extended) {}

    /// Writes everything into one packet.
    public static byte[] write(XmpPacket packet) {
        return (BEGIN + rdf(packet) + END).getBytes(StandardCharsets.UTF_8);
    }

    /// Writes a packet so that the main one fits into a JPEG segment; what does not fit goes into an extended one, the
    /// largest properties first.
    ///
    /// @throws XmpException if it cannot be cut to fit
    public static Written writeForJpeg(XmpPacket packet) {
        var whole = write(packet);
        if (whole.length <= JPEG_SEGMENT_BYTES) {
            return new Written(whole, null);
        }
        var bySize = new ArrayList<>(packet.properties());
        bySize.sort(Comparator.comparingInt(XmpWriter::size).reversed());
        return split(packet, bySize, whole.length);
    }

    private static Written split(XmpPacket packet, List<XmpProperty> bySize, int bytes) {
        var main = packet;
        var moved = new XmpPacket(packet.about(), List.of(), packet.prefixes());
        int left = bytes;
        for (var property : bySize) {
            main = main.without(property.name());
            moved = moved.with(property.name(), property.node());
            left -= size(property);
            if (left <= JPEG_SEGMENT_BYTES - 1_000) {
                break;
            }
        }
        var extended = rdf(moved).getBytes(StandardCharsets.UTF_8);
        var first = write(main.with(XmpReader.HAS_EXTENDED, XmpNode.Simple.of(XmpReader.digest(extended))));
        if (first.length > JPEG_SEGMENT_BYTES) {
            throw new XmpException("The XMP packet cannot be cut to fit into a JPEG.");
        }
        return new Written(first, extended);
    }

    private static int size(XmpProperty property) {
        var alone = new XmpPacket("", List.of(property), Map.of());
        return rdf(alone).getBytes(StandardCharsets.UTF_8).length - 150;
    }

    private static String rdf(XmpPacket packet) {
        return new RdfText(packet).toString();
    }
}
