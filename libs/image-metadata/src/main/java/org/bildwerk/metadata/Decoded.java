package org.bildwerk.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.exif.ExifBlock;
import org.bildwerk.metadata.exif.ExifException;
import org.bildwerk.metadata.exif.ExifFields;
import org.bildwerk.metadata.iim.IimBlock;
import org.bildwerk.metadata.iim.IimFields;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.xmp.XmpException;
import org.bildwerk.metadata.xmp.XmpFields;
import org.bildwerk.metadata.xmp.XmpPacket;
import org.bildwerk.metadata.xmp.XmpReader;

/// The three blocks of one file, decoded. One that cannot be read is empty.
///
/// @param iimEdited tells that somebody changed IIM after XMP was made to agree with it
record Decoded(ExifBlock exif, IimBlock iim, XmpPacket xmp, boolean iimEdited) {

    static Decoded read(MetadataBlobs blobs, List<String> warnings) {
        var iim = blobs.iim();
        var digest = blobs.iptcDigest();
        boolean edited = iim != null && digest != null && !Arrays.equals(IimBlock.digest(iim), digest);
        var block = iim == null ? IimBlock.empty() : IimBlock.read(iim, warnings);
        return new Decoded(exif(blobs, warnings), block, xmp(blobs, warnings), edited);
    }

    private static ExifBlock exif(MetadataBlobs blobs, List<String> warnings) {
        var bytes = blobs.exif();
        try {
            return bytes == null ? ExifBlock.empty() : ExifBlock.read(bytes, warnings);
        } catch (ExifException unreadable) {
            warnings.add(String.valueOf(unreadable.getMessage()));
            return ExifBlock.empty();
        }
    }

    private static XmpPacket xmp(MetadataBlobs blobs, List<String> warnings) {
        var bytes = blobs.xmp();
        try {
            return bytes == null ? XmpPacket.empty() : XmpReader.read(bytes, blobs.extendedXmp(), warnings);
        } catch (XmpException unreadable) {
            warnings.add(String.valueOf(unreadable.getMessage()));
            return XmpPacket.empty();
        }
    }

    Optional<FieldValue> inExif(Field<?> field) {
        return ExifFields.read(exif, field);
    }

    Optional<FieldValue> inIim(Field<?> field) {
        return IimFields.read(iim, field);
    }

    Optional<FieldValue> inXmp(Field<?> field, List<String> warnings) {
        return XmpFields.read(xmp, field, warnings);
    }
}
