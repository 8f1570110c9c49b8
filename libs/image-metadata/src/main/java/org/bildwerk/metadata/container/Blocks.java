package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.metadata.MalformedImageException;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.TextChunk;
import org.jspecify.annotations.Nullable;

/// Gathers what a reader finds: the first block of each kind counts.
final class Blocks {

    private static final int MOST_WARNINGS = 100;

    private byte @Nullable [] exif;
    private byte @Nullable [] iim;
    private byte @Nullable [] xmp;
    private byte @Nullable [] extendedXmp;
    private byte @Nullable [] iptcDigest;
    private final List<TextChunk> texts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void exif(byte[] block) {
        exif = first("EXIF", exif, block);
    }

    void iim(byte[] block) {
        iim = first("IIM", iim, block);
    }

    void xmp(byte[] block) {
        xmp = first("XMP", xmp, block);
    }

    byte @Nullable [] xmp() {
        return xmp;
    }

    void extendedXmp(byte[] block) {
        extendedXmp = block;
    }

    void iptcDigest(byte[] block) {
        iptcDigest = first("IPTC digest", iptcDigest, block);
    }

    void text(TextChunk text) {
        texts.add(text);
    }

    void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    void warn(MalformedImageException fault) {
        warn("Damaged at byte %d: %s".formatted(fault.offset(), fault.what()));
    }

    MetadataBlobs toBlobs() {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    private byte[] first(String name, byte @Nullable [] known, byte[] block) {
        if (known != null) {
            warn("A second block of " + name + " was ignored");
        }
        return known == null ? block : known;
    }
}
