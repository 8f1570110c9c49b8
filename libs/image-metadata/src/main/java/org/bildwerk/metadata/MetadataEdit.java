package org.bildwerk.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.exif.ExifFields;
import org.bildwerk.metadata.exif.ExifThumbnail;
import org.bildwerk.metadata.iim.IimBlock;
import org.bildwerk.metadata.iim.IimFields;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.Namespace;
import org.bildwerk.metadata.iptc.XmpName;
import org.bildwerk.metadata.xmp.XmpFields;
import org.bildwerk.metadata.xmp.XmpPacket;
import org.bildwerk.metadata.xmp.XmpWriter;
import org.jspecify.annotations.Nullable;

/// One change of one file's metadata.
final class MetadataEdit {

    /// What a segment holds behind its prefix.
    private static final int JPEG_EXIF_BYTES = 65_527;

    private static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
    /// XMP's copies of EXIF tags that we write, and Photoshop's older digest.
    private static final List<XmpName> STALE = List.of(
            new XmpName(TIFF, "ImageDescription"),
            new XmpName(TIFF, "Artist"),
            new XmpName(TIFF, "Copyright"),
            Namespace.EXIF.name("DateTimeOriginal"),
            Namespace.EXIF.name("DateTimeDigitized"),
            Namespace.EXIF.name("UserComment"),
            Namespace.PHOTOSHOP.name("LegacyIPTCDigest"));

    private final MetadataBlobs existing;
    private final Decoded decoded;
    private final ContainerFormat format;
    private final IimPolicy policy;
    private final FieldValues target;
    private final MetadataChange change;
    private final List<String> warnings;

    MetadataEdit(MetadataBlobs existing, MetadataChange change, ContainerFormat format, IimPolicy policy) {
        this.existing = existing;
        this.format = format;
        this.policy = policy;
        this.change = change;
        warnings = new ArrayList<>(existing.warnings());
        decoded = Decoded.read(existing, warnings);
        var before = new Reconciliation(decoded, List.of()).reconcile();
        before.warnings().forEach(warnings::add);
        target = overlay(before.values());
    }

    private FieldValues overlay(FieldValues before) {
        var values = before.toMap();
        change.removed().forEach(values::remove);
        for (var field : change.values().fields()) {
            change.values()
                    .find(field)
                    .flatMap(Tidy::tidy)
                    .ifPresentOrElse(tidy -> values.put(field, tidy), () -> values.remove(field));
        }
        return FieldValues.copyOf(values);
    }

    MetadataBlobs result() {
        var exif = exif();
        var iim = iim();
        var digest = iim == null ? null : IimBlock.digest(iim);
        var xmp = xmp();
        var texts = format.holdsTexts() ? existing.texts() : List.<TextChunk>of();
        if (xmp.isEmpty()) {
            return new MetadataBlobs(exif, iim, null, null, digest, texts, warnings);
        }
        if (format != ContainerFormat.JPEG) {
            return new MetadataBlobs(exif, iim, XmpWriter.write(xmp), null, digest, texts, warnings);
        }
        var written = XmpWriter.writeForJpeg(xmp);
        return new MetadataBlobs(exif, iim, written.main(), written.extended(), digest, texts, warnings);
    }

    private byte @Nullable [] exif() {
        var exif = ExifFields.write(decoded.exif(), target).bytes();
        if (exif == null || format != ContainerFormat.JPEG || exif.length <= JPEG_EXIF_BYTES) {
            return exif;
        }
        warnings.add("The thumbnail in EXIF was left out, since with the changes EXIF would not fit into the JPEG.");
        return ExifFields.write(ExifThumbnail.drop(decoded.exif()), target).bytes();
    }

    private byte @Nullable [] iim() {
        boolean wanted = format.holdsIim()
                && switch (policy) {
                    case ALWAYS -> true;
                    case WHERE_PRESENT -> existing.iim() != null;
                    case NEVER -> false;
                };
        if (!wanted) {
            return null;
        }
        var block = IimFields.prepare(decoded.iim());
        for (var field : IptcFields.all()) {
            block = IimFields.write(block, field, target.find(field), warnings);
        }
        return block.bytes();
    }

    private XmpPacket xmp() {
        var packet = decoded.xmp();
        for (var name : STALE) {
            packet = packet.without(name);
        }
        for (var field : IptcFields.all()) {
            if (!field.inExifAlone() && (isTwin(field) || isChanged(field))) {
                packet = set(packet, field);
            }
        }
        return packet;
    }

    private XmpPacket set(XmpPacket packet, Field<?> field) {
        var wanted = target.find(field);
        if (wanted.isEmpty()) {
            return packet.without(field.name());
        }
        Optional<FieldValue> present = XmpFields.read(packet, field, new ArrayList<>());
        return present.equals(wanted) ? packet : XmpFields.write(packet, field, wanted.get());
    }

    private boolean isChanged(Field<?> field) {
        return change.removed().contains(field) || change.values().fields().contains(field);
    }

    private static boolean isTwin(Field<?> field) {
        return field.exif() != null || field.iim() != null;
    }
}
