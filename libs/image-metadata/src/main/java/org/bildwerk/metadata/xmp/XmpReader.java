package org.bildwerk.metadata.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bildwerk.metadata.iptc.XmpName;
import org.jspecify.annotations.Nullable;

/// Reads packets.
public final class XmpReader {

    /// A packet larger than this is refused.
    public static final int MAXIMUM_BYTES = 16 << 20;

    static final XmpName HAS_EXTENDED = new XmpName("http://ns.adobe.com/xmp/note/", "HasExtendedXMP");

    private XmpReader() {}

    /// Reads a packet and, where it names one, the extended packet of a JPEG that continues it.
    ///
    /// @param warnings takes what was wrong and could be read nevertheless
    /// @throws XmpException if the packet cannot be read; an extended one that cannot is left out with a warning
    public static XmpPacket read(byte[] main, byte @Nullable [] extended, List<String> warnings) {
        var packet = read(main, warnings);
        var named = packet.find(HAS_EXTENDED);
        if (named.isEmpty()) {
            return packet;
        }
        var whole = packet.without(HAS_EXTENDED);
        if (extended == null) {
            warnings.add("The XMP packet is continued in a second one, which is not there.");
            return whole;
        }
        if (!(named.get() instanceof XmpNode.Simple digest) || !digest.value().equalsIgnoreCase(digest(extended))) {
            warnings.add("The second XMP packet is not the one that the first names; it was left out.");
            return whole;
        }
        return merge(whole, extended, warnings);
    }

    private static XmpPacket merge(XmpPacket main, byte[] extended, List<String> warnings) {
        try {
            return main.merge(read(extended, warnings));
        } catch (XmpException unreadable) {
            warnings.add("The second XMP packet was left out. " + unreadable.getMessage());
            return main;
        }
    }

    /// Reads one packet by itself.
    ///
    /// @throws XmpException if it cannot be read
    public static XmpPacket read(byte[] packet, List<String> warnings) {
        if (packet.length > MAXIMUM_BYTES) {
            throw new XmpException("The XMP packet was refused: it has %d bytes, and %d are the most that are read."
                    .formatted(packet.length, MAXIMUM_BYTES));
        }
        var text = PacketText.decode(packet, warnings);
        if (text.isEmpty()) {
            warnings.add("The XMP packet is empty.");
            return XmpPacket.empty();
        }
        return parse(XmlGuard.check(text));
    }

    private static XmpPacket parse(String text) {
        try {
            var options = new ParseOptions().setDisallowDoctype(true);
            return Registry.using(() -> TreeBuilder.build(XMPMetaFactory.parseFromString(text, options)));
        } catch (XMPException wrong) {
            throw new XmpException("The XMP packet cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    /// Returns the name under which a main packet refers to its extended one: its MD5 in capital letters.
    static String digest(byte[] extended) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(extended);
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has MD5", missing);
        }
    }
}
