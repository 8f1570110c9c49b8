package org.bildwerk.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The encoded metadata of one image file, taken out of its container: what the codecs read and write.
///
/// Null means absent; an empty array is taken as absent. Arrays are not copied: who holds one does not change it. Two
/// are equal if their bytes are.
///
/// @param exif the TIFF structure, from its byte order mark on, without the prefix `Exif\0\0`
/// @param iim the IPTC-IIM data sets, without a Photoshop resource around them
/// @param xmp the packet; in a JPEG the main one
/// @param extendedXmp the second packet of a JPEG whose XMP does not fit one segment; null in other formats
/// @param iptcDigest the 16 bytes of Photoshop's resource 0x0425: MD5 of the IIM that XMP was last made to agree with
/// @param texts text chunks of a PNG, comments of a JPEG, in the file's order
/// @param warnings what reading had to skip, in words; ignored on writing
public record MetadataBlobs(
        byte @Nullable [] exif,
        byte @Nullable [] iim,
        byte @Nullable [] xmp,
        byte @Nullable [] extendedXmp,
        byte @Nullable [] iptcDigest,
        List<TextChunk> texts,
        List<String> warnings) {

    /// No metadata at all.
    public static final MetadataBlobs NONE = new MetadataBlobs(null, null, null, null, null, List.of(), List.of());

    public MetadataBlobs {
        exif = orAbsent(exif);
        iim = orAbsent(iim);
        xmp = orAbsent(xmp);
        extendedXmp = orAbsent(extendedXmp);
        iptcDigest = orAbsent(iptcDigest);
        texts = List.copyOf(texts);
        warnings = List.copyOf(warnings);
    }

    public MetadataBlobs withExif(byte @Nullable [] exif) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    public MetadataBlobs withIim(byte @Nullable [] iim) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    public MetadataBlobs withXmp(byte @Nullable [] xmp) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    public MetadataBlobs withExtendedXmp(byte @Nullable [] extendedXmp) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    public MetadataBlobs withIptcDigest(byte @Nullable [] iptcDigest) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    public MetadataBlobs withTexts(List<TextChunk> texts) {
        return new MetadataBlobs(exif, iim, xmp, extendedXmp, iptcDigest, texts, warnings);
    }

    private static byte @Nullable [] orAbsent(byte @Nullable [] block) {
        return block == null || block.length == 0 ? null : block;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetadataBlobs that
                && Arrays.equals(exif, that.exif)
                && Arrays.equals(iim, that.iim)
                && Arrays.equals(xmp, that.xmp)
                && Arrays.equals(extendedXmp, that.extendedXmp)
                && Arrays.equals(iptcDigest, that.iptcDigest)
                && texts.equals(that.texts)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(exif), Arrays.hashCode(iim), Arrays.hashCode(xmp), texts, warnings);
    }

    @Override
    public String toString() {
        return "MetadataBlobs[exif %s, IIM %s, XMP %s, extended XMP %s, digest %s, %d texts, warnings %s]"
                .formatted(
                        size(exif), size(iim), size(xmp), size(extendedXmp), size(iptcDigest), texts.size(), warnings);
    }

    private static String size(byte @Nullable [] block) {
        return block == null ? "absent" : block.length + " bytes";
    }
}
