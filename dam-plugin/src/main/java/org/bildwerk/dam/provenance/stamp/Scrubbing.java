package org.bildwerk.dam.provenance.stamp;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.TextChunk;
import org.bildwerk.metadata.xmp.XmpException;
import org.bildwerk.metadata.xmp.XmpNode;
import org.bildwerk.metadata.xmp.XmpPacket;
import org.bildwerk.metadata.xmp.XmpProperty;
import org.bildwerk.metadata.xmp.XmpReader;
import org.bildwerk.metadata.xmp.XmpWriter;
import org.jspecify.annotations.Nullable;

/// Takes what generators wrote out of the blocks that a file came with, before the record is written into them. In EXIF
/// and IIM the bytes themselves are wiped, for an editor of EXIF leaves old values lying where nothing points to any
/// more.
final class Scrubbing {

    // Prompts, node graphs and settings of generators lie in text chunks under ever new names, so only these stay.
    private static final Set<String> HARMLESS_TEXTS = Set.of("author", "copyright", "creation time", "software");
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Collection<String> secrets;

    /// @param secrets texts that have to go, wherever they stand
    Scrubbing(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    MetadataBlobs clean(MetadataBlobs blobs) {
        var harmless = blobs.texts().stream().filter(Scrubbing::isHarmless).toList();
        var clean = blobs.withTexts(harmless);
        return secrets.isEmpty()
                ? clean
                : xmp(clean.withExif(wiped(blobs.exif())).withIim(wiped(blobs.iim())));
    }

    private static boolean isHarmless(TextChunk text) {
        return HARMLESS_TEXTS.contains(text.keyword().toLowerCase(Locale.ROOT));
    }

    private byte @Nullable [] wiped(byte @Nullable [] block) {
        if (block == null) {
            return null;
        }
        var bytes = block.clone();
        for (var secret : secrets) {
            CHARSETS.forEach(charset -> wipe(bytes, secret.getBytes(charset)));
        }
        return bytes;
    }

    private static void wipe(byte[] bytes, byte[] secret) {
        for (int at = 0; at <= bytes.length - secret.length; at++) {
            if (bytes[at] == secret[0] && Arrays.equals(bytes, at, at + secret.length, secret, 0, secret.length)) {
                Arrays.fill(bytes, at, at + secret.length, (byte) 0);
            }
        }
    }

    /// Drops each property that says a secret. A packet that cannot be read goes as a whole.
    private MetadataBlobs xmp(MetadataBlobs blobs) {
        var packet = blobs.xmp();
        if (packet == null) {
            return blobs;
        }
        try {
            var read = XmpReader.read(packet, blobs.extendedXmp(), new ArrayList<>());
            var left = read.properties().stream()
                    .filter(property -> !says(property))
                    .toList();
            return left.size() == read.properties().size()
                    ? blobs
                    : blobs.withXmp(XmpWriter.write(new XmpPacket(read.about(), left, read.prefixes())))
                            .withExtendedXmp(null);
        } catch (XmpException unreadable) {
            return blobs.withXmp(null).withExtendedXmp(null);
        }
    }

    private boolean says(XmpProperty property) {
        return says(property.node());
    }

    private boolean says(XmpNode node) {
        return node.qualifiers().stream().anyMatch(this::says)
                || switch (node) {
                    case XmpNode.Simple simple -> secrets.stream().anyMatch(simple.value()::contains);
                    case XmpNode.Struct struct -> struct.members().stream().anyMatch(this::says);
                    case XmpNode.Array array -> array.items().stream().anyMatch(this::says);
                };
    }
}
