package org.bildwerk.dam.metadata.embedded;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.jspecify.annotations.Nullable;

/// Picks the texts out of the tags that generators are known to write.
final class TraceMapping {

    private static final Map<Integer, String> EXIF = Map.of(
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION, "ImageDescription",
            ExifDirectoryBase.TAG_MAKE, "Make",
            ExifDirectoryBase.TAG_MODEL, "Model",
            ExifDirectoryBase.TAG_SOFTWARE, "Software",
            ExifDirectoryBase.TAG_ARTIST, "Artist");
    private static final Map<Integer, String> IPTC = Map.of(
            IptcDirectory.TAG_CREDIT, "Credit",
            IptcDirectory.TAG_CAPTION, "Caption",
            IptcDirectory.TAG_SOURCE, "Source",
            IptcDirectory.TAG_ORIGINATING_PROGRAM, "OriginatingProgram");
    private static final List<String> XMP = List.of(
            "Iptc4xmpExt:DigitalSourceType",
            "Iptc4xmpExt:DigitalSourcefileType",
            "Iptc4xmpExt:AISystemUsed",
            "Iptc4xmpExt:AISystemVersionUsed",
            "Iptc4xmpExt:AIPromptInformation",
            "Iptc4xmpExt:AIPromptWriterName",
            "xmp:CreatorTool",
            "photoshop:Credit",
            "photoshop:Source",
            "dc:description[1]",
            "exif:UserComment[1]",
            "exif:UserComment",
            "tiff:Software",
            "tiff:Make",
            "tiff:ImageDescription[1]");

    private final List<Trace> traces = new ArrayList<>();

    private TraceMapping() {}

    static Traces of(Metadata metadata) {
        var mapping = new TraceMapping();
        for (var directory : metadata.getDirectories()) {
            switch (directory) {
                case PngDirectory png -> mapping.png(png);
                case ExifIFD0Directory exif -> mapping.tags(exif, EXIF, Place.EXIF);
                case ExifSubIFDDirectory exif -> mapping.comment(exif);
                case IptcDirectory iptc -> mapping.tags(iptc, IPTC, Place.IPTC);
                case XmpDirectory xmp -> mapping.xmp(xmp);
                default -> {}
            }
        }
        return new Traces(mapping.traces);
    }

    private void png(PngDirectory png) {
        if (png.getObject(PngDirectory.TAG_TEXTUAL_DATA) instanceof List<?> pairs) {
            for (var pair : pairs) {
                if (pair instanceof com.drew.lang.KeyValuePair text) {
                    add(Place.PNG_TEXT, text.getKey(), String.valueOf(text.getValue()));
                }
            }
        }
    }

    private void tags(Directory directory, Map<Integer, String> names, Place place) {
        names.forEach((tag, name) -> add(place, name, directory.getString(tag)));
    }

    private void comment(ExifSubIFDDirectory exif) {
        var bytes = exif.getByteArray(ExifDirectoryBase.TAG_USER_COMMENT);
        if (bytes != null) {
            add(Place.EXIF, "UserComment", UserComment.text(bytes));
        }
    }

    private void xmp(XmpDirectory xmp) {
        try {
            var iterator = xmp.getXMPMeta().iterator();
            while (iterator.hasNext()) {
                var property = (XMPPropertyInfo) iterator.next();
                if (property.getPath() != null && XMP.contains(property.getPath())) {
                    add(Place.XMP, property.getPath().replace("[1]", ""), property.getValue());
                }
            }
        } catch (XMPException e) {
            // The packet's other readers tell of the damage; here what was read before it counts.
            return;
        }
    }

    private void add(Place place, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            traces.add(new Trace(place, Plain.line(name), text));
        }
    }
}
