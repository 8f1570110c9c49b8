package org.bildwerk.metadata;

import java.util.List;
import java.util.Map;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.jspecify.annotations.Nullable;

/// The few facts that a file made for the web carries: whose it is, on which terms, what it shows, and how it came into
/// being. Nothing else gets in, so no prompt and no position of a camera can.
///
/// @param creators the people, in order
/// @param webStatement the address of the page with the licence
/// @param licensorAddress the address where a licence can be had
/// @param created when the picture was made
/// @param placeShown the declared place in the picture, of type [IptcStructures#LOCATION]
public record RenditionMetadata(
        List<String> creators,
        @Nullable String credit,
        @Nullable String copyright,
        @Nullable String webStatement,
        @Nullable String licensorAddress,
        @Nullable DigitalSourceType sourceType,
        FieldValue.@Nullable Localized altText,
        FieldValue.@Nullable Moment created,
        FieldValue.@Nullable Structure placeShown) {

    /// No facts.
    public static final RenditionMetadata NONE =
            new RenditionMetadata(List.of(), null, null, null, null, null, null, null, null);

    public RenditionMetadata {
        creators = List.copyOf(creators);
    }

    /// Takes the facts out of a picture's values, and leaves everything else.
    public static RenditionMetadata of(FieldValues values) {
        return new RenditionMetadata(
                values.get(IptcFields.CREATOR).map(FieldValue.Items::texts).orElse(List.of()),
                text(values, IptcFields.CREDIT_LINE),
                values.get(IptcFields.COPYRIGHT_NOTICE)
                        .map(FieldValue.Localized::fallback)
                        .orElse(null),
                text(values, IptcFields.WEB_STATEMENT),
                licensorAddress(values),
                values.get(IptcFields.DIGITAL_SOURCE_TYPE)
                        .flatMap(found -> DigitalSourceType.parse(found.value()))
                        .orElse(null),
                values.get(IptcFields.ALT_TEXT).orElse(null),
                values.get(IptcFields.DATE_CREATED).orElse(null),
                first(values, IptcFields.LOCATION_SHOWN));
    }

    private static @Nullable String text(FieldValues values, Field<FieldValue.Text> field) {
        return values.get(field).map(FieldValue.Text::value).orElse(null);
    }

    private static FieldValue.@Nullable Structure first(FieldValues values, Field<FieldValue.Items> field) {
        var items = values.get(field).map(FieldValue.Items::values).orElse(List.of());
        return !items.isEmpty() && items.getFirst() instanceof FieldValue.Structure first ? first : null;
    }

    private static @Nullable String licensorAddress(FieldValues values) {
        var licensor = first(values, IptcFields.LICENSOR);
        var address = licensor == null ? null : licensor.members().get(IptcStructures.LICENSOR.name("LicensorURL"));
        return address instanceof FieldValue.Text text ? text.value() : null;
    }

    /// Returns the facts as values of fields.
    public FieldValues values() {
        var values = FieldValues.empty();
        values = creators.isEmpty() ? values : values.with(IptcFields.CREATOR, FieldValue.Items.texts(creators));
        values = with(values, IptcFields.CREDIT_LINE, credit == null ? null : new FieldValue.Text(credit));
        values = with(
                values, IptcFields.COPYRIGHT_NOTICE, copyright == null ? null : FieldValue.Localized.of(copyright));
        values =
                with(values, IptcFields.WEB_STATEMENT, webStatement == null ? null : new FieldValue.Text(webStatement));
        values = with(values, IptcFields.LICENSOR, licensorAddress == null ? null : licensor(licensorAddress));
        values = with(values, IptcFields.DIGITAL_SOURCE_TYPE, sourceType == null ? null : sourceType.value());
        values = with(values, IptcFields.ALT_TEXT, altText);
        values = with(values, IptcFields.DATE_CREATED, created);
        return with(values, IptcFields.LOCATION_SHOWN, placeShown == null ? null : FieldValue.Items.of(placeShown));
    }

    private static FieldValue.Items licensor(String address) {
        var member = IptcStructures.LICENSOR.name("LicensorURL");
        return FieldValue.Items.of(new FieldValue.Structure(Map.of(member, new FieldValue.Text(address))));
    }

    private static <T extends FieldValue> FieldValues with(FieldValues values, Field<T> field, @Nullable T value) {
        return value == null ? values : values.with(field, value);
    }

    /// Returns the blocks for a new file of this format.
    public MetadataBlobs blobs(ContainerFormat format) {
        return MetadataWriter.standard().apply(MetadataBlobs.NONE, MetadataChange.to(values()), format);
    }
}
