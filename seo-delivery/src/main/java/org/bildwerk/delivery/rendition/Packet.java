package org.bildwerk.delivery.rendition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.RenditionMetadata;
import org.bildwerk.metadata.container.ImageContainers;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.bildwerk.metadata.iptc.XmpName;
import org.bildwerk.metadata.xmp.XmpNode;
import org.bildwerk.metadata.xmp.XmpPacket;
import org.bildwerk.metadata.xmp.XmpReader;
import org.bildwerk.metadata.xmp.XmpWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The few facts that each rendition carries in XMP and EXIF: the record as it was published, and from the original the
/// day it was made and the place that somebody declared. No position, no prompt, nothing else.
final class Packet {

    private static final Logger LOG = LoggerFactory.getLogger(Packet.class);
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final XmpName PROVENANCE = new XmpName(DCTERMS, "provenance");

    private final RenditionMetadata facts;
    private final ContainerFormat format;

    private Packet(RenditionMetadata facts, ContainerFormat format) {
        this.facts = facts;
        this.format = format;
    }

    /// Collects the facts.
    ///
    /// @param original the published file
    static Packet of(RenditionOrder order, Delivered record, Path original) {
        var description = record.description();
        var rights = record.rights();
        var own = own(original);
        var facts = new RenditionMetadata(
                description.creators(),
                rights.creditLine(),
                rights.copyrightNotice(),
                rights.licenceUrl(),
                rights.acquireUrl(),
                sourceType(order, description.digitalSourceType()),
                alt(description.texts(), record.language()),
                own.created(),
                place(own.placeShown()));
        return new Packet(facts, format(order.type()));
    }

    private static RenditionMetadata own(Path original) {
        try {
            return RenditionMetadata.of(ImageMetadata.read(original).values());
        } catch (MetadataException unreadable) {
            return RenditionMetadata.NONE;
        }
    }

    private static @Nullable DigitalSourceType sourceType(RenditionOrder order, @Nullable String said) {
        var known = Optional.ofNullable(said).flatMap(DigitalSourceType::parse).orElse(null);
        return known == null && order.release().generated() ? DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA : known;
    }

    private static FieldValue.@Nullable Localized alt(Map<String, Text> texts, String language) {
        var found = new LinkedHashMap<String, String>();
        put(found, language, texts.get(language));
        texts.forEach((tag, text) -> put(found, tag, text));
        return found.isEmpty() ? null : new FieldValue.Localized(found);
    }

    private static void put(Map<String, String> found, String language, @Nullable Text text) {
        if (text != null && text.alt() != null) {
            found.put(language, text.alt());
        }
    }

    /// Names of places go out, coordinates do not.
    private static FieldValue.@Nullable Structure place(FieldValue.@Nullable Structure shown) {
        if (shown == null) {
            return null;
        }
        var iptc = IptcStructures.LOCATION.name("City").namespace();
        var named = shown.members().entrySet().stream()
                .filter(member -> member.getKey().namespace().equals(iptc))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return named.isEmpty() ? null : new FieldValue.Structure(named);
    }

    private static ContainerFormat format(ImageType type) {
        return switch (type) {
            case JPEG -> ContainerFormat.JPEG;
            case WEBP -> ContainerFormat.WEBP;
            case AVIF -> ContainerFormat.AVIF;
            case PNG -> ContainerFormat.PNG;
        };
    }

    /// Returns the picture with the facts in it. Where they do not fit, it goes out bare, for a picture is what was
    /// asked for.
    ///
    /// @param manifestUrl where the credential lies; null where it does not lie beside
    byte[] writeInto(byte[] picture, @Nullable String manifestUrl) {
        try {
            var blobs = facts.blobs(format);
            var target = new MemoryChannel();
            ImageContainers.replace(
                    MemoryChannel.of(picture), target, manifestUrl == null ? blobs : pointing(blobs, manifestUrl));
            return target.toByteArray();
        } catch (MetadataException tooMuch) {
            LOG.warn("A rendition goes out without its metadata", tooMuch);
            return picture;
        }
    }

    private static MetadataBlobs pointing(MetadataBlobs blobs, String manifestUrl) {
        var xmp = blobs.xmp();
        var packet = xmp == null ? XmpPacket.empty() : XmpReader.read(xmp, new ArrayList<>());
        var prefixes = new HashMap<>(packet.prefixes());
        prefixes.put(DCTERMS, "dcterms");
        var pointing = new XmpPacket(packet.about(), packet.properties(), prefixes)
                .with(PROVENANCE, new XmpNode.Simple(manifestUrl, false, List.of()));
        return blobs.withXmp(XmpWriter.write(pointing));
    }
}
