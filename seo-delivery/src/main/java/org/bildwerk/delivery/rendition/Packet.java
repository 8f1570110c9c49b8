package org.bildwerk.delivery.rendition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.ImageMetadata;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataChange;
import org.bildwerk.metadata.MetadataException;
import org.bildwerk.metadata.MetadataWriter;
import org.bildwerk.metadata.RenditionMetadata;
import org.bildwerk.metadata.container.ImageContainers;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
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
/// day it was made and the place that somebody declared; the prompt where the site tells it. No position, nothing else.
final class Packet {

    private static final Logger LOG = LoggerFactory.getLogger(Packet.class);
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final XmpName PROVENANCE = new XmpName(DCTERMS, "provenance");

    private final FieldValues facts;
    private final ContainerFormat format;

    private Packet(FieldValues facts, ContainerFormat format) {
        this.facts = facts;
        this.format = format;
    }

    /// Collects the facts.
    ///
    /// @param original the published file
    /// @param told how the picture was made; null where its files do not tell
    static Packet of(RenditionOrder order, Delivered record, Path original, @Nullable Recipe told) {
        var values = said(order, record);
        var own = own(original);
        values = with(values, IptcFields.DATE_CREATED, own.get(IptcFields.DATE_CREATED));
        values = with(values, IptcFields.LOCATION_SHOWN, DeclaredPlace.in(own));
        return new Packet(making(RenditionMetadata.of(values).values(), told), format(order.type()));
    }

    private static FieldValues making(FieldValues facts, @Nullable Recipe told) {
        if (told == null) {
            return facts;
        }
        var model = told.model().isBlank() ? null : told.model();
        var values = with(facts, IptcFields.AI_SYSTEM_USED, text(model));
        return with(values, IptcFields.AI_PROMPT_INFORMATION, text(told.told().orElse(null)));
    }

    private static FieldValues said(RenditionOrder order, Delivered record) {
        var description = record.description();
        var rights = record.rights();
        var creators = description.creators();
        var values = creators.isEmpty()
                ? FieldValues.empty()
                : FieldValues.empty().with(IptcFields.CREATOR, FieldValue.Items.texts(creators));
        values = with(values, IptcFields.CREDIT_LINE, text(rights.creditLine()));
        values = with(
                values,
                IptcFields.COPYRIGHT_NOTICE,
                Optional.ofNullable(rights.copyrightNotice()).map(FieldValue.Localized::of));
        values = with(values, IptcFields.WEB_STATEMENT, text(rights.licenceUrl()));
        values = with(values, IptcFields.LICENSOR, text(rights.acquireUrl()).map(Packet::licensor));
        values = with(
                values,
                IptcFields.DIGITAL_SOURCE_TYPE,
                sourceType(order, description.digitalSourceType()).map(DigitalSourceType::value));
        return with(values, IptcFields.ALT_TEXT, alt(description.texts(), record.language()));
    }

    private static <T extends FieldValue> FieldValues with(FieldValues values, Field<T> field, Optional<T> value) {
        return value.map(found -> values.with(field, found)).orElse(values);
    }

    private static Optional<FieldValue.Text> text(@Nullable String text) {
        return Optional.ofNullable(text).map(FieldValue.Text::new);
    }

    private static FieldValue.Items licensor(FieldValue.Text address) {
        return FieldValue.Items.of(
                new FieldValue.Structure(Map.of(IptcStructures.LICENSOR.name("LicensorURL"), address)));
    }

    private static FieldValues own(Path original) {
        try {
            return ImageMetadata.read(original).values();
        } catch (MetadataException unreadable) {
            return FieldValues.empty();
        }
    }

    private static Optional<DigitalSourceType> sourceType(RenditionOrder order, @Nullable String said) {
        var known = Optional.ofNullable(said).flatMap(DigitalSourceType::parse);
        return known.isEmpty() && order.release().generated()
                ? Optional.of(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA)
                : known;
    }

    private static Optional<FieldValue.Localized> alt(Map<String, Text> texts, String language) {
        var found = new LinkedHashMap<String, String>();
        put(found, language, texts.get(language));
        texts.forEach((tag, text) -> put(found, tag, text));
        return found.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Localized(found));
    }

    private static void put(Map<String, String> found, String language, @Nullable Text text) {
        if (text != null && text.alt() != null) {
            found.put(language, text.alt());
        }
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
            var blobs = MetadataWriter.standard().apply(MetadataBlobs.NONE, MetadataChange.to(facts), format);
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
