package org.bildwerk.metadata.iptc;

import static org.bildwerk.metadata.iptc.FieldType.ADDRESS;
import static org.bildwerk.metadata.iptc.FieldType.DECIMAL;
import static org.bildwerk.metadata.iptc.FieldType.LOCALIZED;
import static org.bildwerk.metadata.iptc.FieldType.MOMENT;
import static org.bildwerk.metadata.iptc.FieldType.PLUS_TERM;
import static org.bildwerk.metadata.iptc.FieldType.TEXT;
import static org.bildwerk.metadata.iptc.FieldType.TRUTH;
import static org.bildwerk.metadata.iptc.FieldType.WHOLE;
import static org.bildwerk.metadata.iptc.FieldType.bag;
import static org.bildwerk.metadata.iptc.FieldType.sequence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.metadata.iptc.FieldValue.Decimal;
import org.bildwerk.metadata.iptc.FieldValue.Items;
import org.bildwerk.metadata.iptc.FieldValue.Localized;
import org.bildwerk.metadata.iptc.FieldValue.Moment;
import org.bildwerk.metadata.iptc.FieldValue.Structure;
import org.bildwerk.metadata.iptc.FieldValue.Text;
import org.bildwerk.metadata.iptc.FieldValue.Truth;
import org.bildwerk.metadata.iptc.FieldValue.Whole;

/// The catalogue: the fields of the IPTC Photo Metadata Standard 2025.1, and the few others that a picture library
/// needs: rating, label, hierarchical keywords, the tool, the date of digitisation and the comment of EXIF.
public final class IptcFields {

    public static final Field<Items> CREATOR = field(FieldGroup.PEOPLE, Namespace.DC.name("creator"), sequence(TEXT))
            .twin(IimTwin.BY_LINE)
            .twin(ExifTwin.ARTIST);
    public static final Field<Text> CREATOR_JOB_TITLE = field(
                    FieldGroup.PEOPLE, Namespace.PHOTOSHOP.name("AuthorsPosition"), TEXT)
            .twin(IimTwin.BY_LINE_TITLE);
    public static final Field<Structure> CREATOR_CONTACT_INFO = field(
            FieldGroup.PEOPLE, Namespace.IPTC_CORE.name("CreatorContactInfo"), IptcStructures.CREATOR_CONTACT_INFO);
    public static final Field<Text> DESCRIPTION_WRITER = field(
                    FieldGroup.PEOPLE, Namespace.PHOTOSHOP.name("CaptionWriter"), TEXT)
            .twin(IimTwin.WRITER_EDITOR);
    public static final Field<Items> CONTRIBUTOR = field(
            FieldGroup.PEOPLE, Namespace.IPTC_EXTENSION.name("Contributor"), bag(IptcStructures.ENTITY_WITH_ROLE));
    public static final Field<Items> IMAGE_CREATOR =
            field(FieldGroup.PEOPLE, Namespace.PLUS.name("ImageCreator"), sequence(IptcStructures.IMAGE_CREATOR));
    public static final Field<Items> IMAGE_SUPPLIER =
            field(FieldGroup.PEOPLE, Namespace.PLUS.name("ImageSupplier"), sequence(IptcStructures.IMAGE_SUPPLIER));
    public static final Field<Text> IMAGE_SUPPLIER_IMAGE_ID =
            field(FieldGroup.PEOPLE, Namespace.PLUS.name("ImageSupplierImageID"), TEXT);
    public static final Field<Localized> COPYRIGHT_NOTICE = field(
                    FieldGroup.RIGHTS, Namespace.DC.name("rights"), LOCALIZED)
            .twin(IimTwin.COPYRIGHT_NOTICE)
            .twin(ExifTwin.COPYRIGHT);
    public static final Field<Text> CREDIT_LINE =
            field(FieldGroup.RIGHTS, Namespace.PHOTOSHOP.name("Credit"), TEXT).twin(IimTwin.CREDIT);
    public static final Field<Text> SOURCE =
            field(FieldGroup.RIGHTS, Namespace.PHOTOSHOP.name("Source"), TEXT).twin(IimTwin.SOURCE);
    public static final Field<Localized> USAGE_TERMS =
            field(FieldGroup.RIGHTS, Namespace.XMP_RIGHTS.name("UsageTerms"), LOCALIZED);
    public static final Field<Text> WEB_STATEMENT =
            field(FieldGroup.RIGHTS, Namespace.XMP_RIGHTS.name("WebStatement"), ADDRESS);
    public static final Field<Truth> COPYRIGHT_MARKED =
            field(FieldGroup.RIGHTS, Namespace.XMP_RIGHTS.name("Marked"), TRUTH);
    public static final Field<Items> COPYRIGHT_OWNER =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("CopyrightOwner"), sequence(IptcStructures.COPYRIGHT_OWNER));
    public static final Field<Items> LICENSOR =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("Licensor"), sequence(IptcStructures.LICENSOR));
    public static final Field<Text> MODEL_RELEASE_STATUS =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("ModelReleaseStatus"), PLUS_TERM);
    public static final Field<Items> MODEL_RELEASE_ID =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("ModelReleaseID"), bag(TEXT));
    public static final Field<Text> PROPERTY_RELEASE_STATUS =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("PropertyReleaseStatus"), PLUS_TERM);
    public static final Field<Items> PROPERTY_RELEASE_ID =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("PropertyReleaseID"), bag(TEXT));
    public static final Field<Text> MINOR_MODEL_AGE_DISCLOSURE =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("MinorModelAgeDisclosure"), PLUS_TERM);
    public static final Field<Text> DATA_MINING =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("DataMining"), PLUS_TERM);
    public static final Field<Localized> OTHER_CONSTRAINTS =
            field(FieldGroup.RIGHTS, Namespace.PLUS.name("OtherConstraints"), LOCALIZED);
    public static final Field<Items> EMBEDDED_RIGHTS_EXPRESSION = field(
            FieldGroup.RIGHTS, Namespace.IPTC_EXTENSION.name("EmbdEncRightsExpr"), bag(IptcStructures.EMBEDDED_RIGHTS));
    public static final Field<Items> LINKED_RIGHTS_EXPRESSION = field(
            FieldGroup.RIGHTS, Namespace.IPTC_EXTENSION.name("LinkedEncRightsExpr"), bag(IptcStructures.LINKED_RIGHTS));
    public static final Field<Localized> TITLE =
            field(FieldGroup.CONTENT, Namespace.DC.name("title"), LOCALIZED).twin(IimTwin.OBJECT_NAME);
    public static final Field<Text> HEADLINE = field(FieldGroup.CONTENT, Namespace.PHOTOSHOP.name("Headline"), TEXT)
            .twin(IimTwin.HEADLINE);
    public static final Field<Localized> DESCRIPTION = field(
                    FieldGroup.CONTENT, Namespace.DC.name("description"), LOCALIZED)
            .twin(IimTwin.CAPTION)
            .twin(ExifTwin.IMAGE_DESCRIPTION);
    public static final Field<Localized> ALT_TEXT =
            field(FieldGroup.CONTENT, Namespace.IPTC_CORE.name("AltTextAccessibility"), LOCALIZED);
    public static final Field<Localized> EXTENDED_DESCRIPTION =
            field(FieldGroup.CONTENT, Namespace.IPTC_CORE.name("ExtDescrAccessibility"), LOCALIZED);
    public static final Field<Items> KEYWORDS =
            field(FieldGroup.CONTENT, Namespace.DC.name("subject"), bag(TEXT)).twin(IimTwin.KEYWORDS);
    public static final Field<Items> HIERARCHICAL_SUBJECT =
            field(FieldGroup.CONTENT, Namespace.LIGHTROOM.name("hierarchicalSubject"), bag(TEXT));
    public static final Field<Items> SUBJECT_CODE = field(
                    FieldGroup.CONTENT, Namespace.IPTC_CORE.name("SubjectCode"), bag(TEXT))
            .twin(IimTwin.SUBJECT_REFERENCE);
    public static final Field<Items> SCENE = field(FieldGroup.CONTENT, Namespace.IPTC_CORE.name("Scene"), bag(TEXT));
    public static final Field<Text> INTELLECTUAL_GENRE =
            field(FieldGroup.CONTENT, Namespace.IPTC_CORE.name("IntellectualGenre"), TEXT);
    public static final Field<Items> GENRE =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("Genre"), bag(IptcStructures.CV_TERM));
    public static final Field<Items> ABOUT_CV_TERM =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("AboutCvTerm"), bag(IptcStructures.CV_TERM));
    public static final Field<Items> PERSON_IN_IMAGE =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("PersonInImage"), bag(TEXT));
    public static final Field<Items> PERSON_IN_IMAGE_DETAILS = field(
            FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("PersonInImageWDetails"), bag(IptcStructures.PERSON));
    public static final Field<Items> MODEL_AGE =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("ModelAge"), bag(WHOLE));
    public static final Field<Text> MODEL_INFORMATION =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("AddlModelInfo"), TEXT);
    public static final Field<Items> ORGANISATION_NAME =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("OrganisationInImageName"), bag(TEXT));
    public static final Field<Items> ORGANISATION_CODE =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("OrganisationInImageCode"), bag(TEXT));
    public static final Field<Items> PRODUCT_IN_IMAGE =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("ProductInImage"), bag(IptcStructures.PRODUCT));
    public static final Field<Localized> EVENT =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("Event"), LOCALIZED);
    public static final Field<Items> EVENT_ID =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("EventId"), bag(ADDRESS));
    public static final Field<Items> ARTWORK_OR_OBJECT = field(
            FieldGroup.CONTENT,
            Namespace.IPTC_EXTENSION.name("ArtworkOrObject"),
            bag(IptcStructures.ARTWORK_OR_OBJECT));
    public static final Field<Items> IMAGE_REGION =
            field(FieldGroup.CONTENT, Namespace.IPTC_EXTENSION.name("ImageRegion"), bag(IptcStructures.IMAGE_REGION));
    public static final Field<Moment> DATE_CREATED = field(
                    FieldGroup.PLACE_AND_TIME, Namespace.PHOTOSHOP.name("DateCreated"), MOMENT)
            .twin(IimTwin.DATE_CREATED)
            .twin(ExifTwin.DATE_TIME_ORIGINAL);
    public static final Field<Moment> DATE_DIGITIZED = field(
                    FieldGroup.PLACE_AND_TIME, Namespace.XMP.name("CreateDate"), MOMENT)
            .twin(IimTwin.DIGITAL_CREATION_DATE)
            .twin(ExifTwin.DATE_TIME_DIGITIZED);
    public static final Field<Text> CITY = field(FieldGroup.PLACE_AND_TIME, Namespace.PHOTOSHOP.name("City"), TEXT)
            .twin(IimTwin.CITY);
    public static final Field<Text> STATE = field(FieldGroup.PLACE_AND_TIME, Namespace.PHOTOSHOP.name("State"), TEXT)
            .twin(IimTwin.PROVINCE_STATE);
    public static final Field<Text> COUNTRY = field(
                    FieldGroup.PLACE_AND_TIME, Namespace.PHOTOSHOP.name("Country"), TEXT)
            .twin(IimTwin.COUNTRY_NAME);
    public static final Field<Text> COUNTRY_CODE = field(
                    FieldGroup.PLACE_AND_TIME, Namespace.IPTC_CORE.name("CountryCode"), TEXT)
            .twin(IimTwin.COUNTRY_CODE);
    public static final Field<Text> SUBLOCATION = field(
                    FieldGroup.PLACE_AND_TIME, Namespace.IPTC_CORE.name("Location"), TEXT)
            .twin(IimTwin.SUB_LOCATION);
    public static final Field<Items> LOCATION_CREATED = field(
            FieldGroup.PLACE_AND_TIME, Namespace.IPTC_EXTENSION.name("LocationCreated"), bag(IptcStructures.LOCATION));
    public static final Field<Items> LOCATION_SHOWN = field(
            FieldGroup.PLACE_AND_TIME, Namespace.IPTC_EXTENSION.name("LocationShown"), bag(IptcStructures.LOCATION));
    public static final Field<Text> INSTRUCTIONS = field(
                    FieldGroup.ADMINISTRATION, Namespace.PHOTOSHOP.name("Instructions"), TEXT)
            .twin(IimTwin.SPECIAL_INSTRUCTIONS);
    public static final Field<Text> JOB_ID = field(
                    FieldGroup.ADMINISTRATION, Namespace.PHOTOSHOP.name("TransmissionReference"), TEXT)
            .twin(IimTwin.TRANSMISSION_REFERENCE);
    public static final Field<Text> DIGITAL_IMAGE_GUID =
            field(FieldGroup.ADMINISTRATION, Namespace.IPTC_EXTENSION.name("DigImageGUID"), TEXT);
    public static final Field<Items> REGISTRY_ENTRY = field(
            FieldGroup.ADMINISTRATION, Namespace.IPTC_EXTENSION.name("RegistryId"), bag(IptcStructures.REGISTRY_ENTRY));
    public static final Field<Whole> MAX_AVAILABLE_WIDTH =
            field(FieldGroup.ADMINISTRATION, Namespace.IPTC_EXTENSION.name("MaxAvailWidth"), WHOLE);
    public static final Field<Whole> MAX_AVAILABLE_HEIGHT =
            field(FieldGroup.ADMINISTRATION, Namespace.IPTC_EXTENSION.name("MaxAvailHeight"), WHOLE);
    public static final Field<Decimal> RATING = field(FieldGroup.ADMINISTRATION, Namespace.XMP.name("Rating"), DECIMAL);
    public static final Field<Text> LABEL = field(FieldGroup.ADMINISTRATION, Namespace.XMP.name("Label"), TEXT);
    public static final Field<Text> CREATOR_TOOL =
            field(FieldGroup.ADMINISTRATION, Namespace.XMP.name("CreatorTool"), TEXT);
    public static final Field<Text> USER_COMMENT = field(
                    FieldGroup.ADMINISTRATION, Namespace.EXIF.name("UserComment"), TEXT)
            .twin(ExifTwin.USER_COMMENT);
    public static final Field<Text> DIGITAL_SOURCE_TYPE =
            field(FieldGroup.ARTIFICIAL_INTELLIGENCE, Namespace.IPTC_EXTENSION.name("DigitalSourceType"), ADDRESS);
    public static final Field<Text> AI_SYSTEM_USED =
            field(FieldGroup.ARTIFICIAL_INTELLIGENCE, Namespace.IPTC_EXTENSION.name("AISystemUsed"), TEXT);
    public static final Field<Text> AI_SYSTEM_VERSION_USED =
            field(FieldGroup.ARTIFICIAL_INTELLIGENCE, Namespace.IPTC_EXTENSION.name("AISystemVersionUsed"), TEXT);
    public static final Field<Text> AI_PROMPT_INFORMATION =
            field(FieldGroup.ARTIFICIAL_INTELLIGENCE, Namespace.IPTC_EXTENSION.name("AIPromptInformation"), TEXT);
    public static final Field<Text> AI_PROMPT_WRITER_NAME =
            field(FieldGroup.ARTIFICIAL_INTELLIGENCE, Namespace.IPTC_EXTENSION.name("AIPromptWriterName"), TEXT);

    private static final List<Field<?>> ALL = List.of(
            CREATOR,
            CREATOR_JOB_TITLE,
            CREATOR_CONTACT_INFO,
            DESCRIPTION_WRITER,
            CONTRIBUTOR,
            IMAGE_CREATOR,
            IMAGE_SUPPLIER,
            IMAGE_SUPPLIER_IMAGE_ID,
            COPYRIGHT_NOTICE,
            CREDIT_LINE,
            SOURCE,
            USAGE_TERMS,
            WEB_STATEMENT,
            COPYRIGHT_MARKED,
            COPYRIGHT_OWNER,
            LICENSOR,
            MODEL_RELEASE_STATUS,
            MODEL_RELEASE_ID,
            PROPERTY_RELEASE_STATUS,
            PROPERTY_RELEASE_ID,
            MINOR_MODEL_AGE_DISCLOSURE,
            DATA_MINING,
            OTHER_CONSTRAINTS,
            EMBEDDED_RIGHTS_EXPRESSION,
            LINKED_RIGHTS_EXPRESSION,
            TITLE,
            HEADLINE,
            DESCRIPTION,
            ALT_TEXT,
            EXTENDED_DESCRIPTION,
            KEYWORDS,
            HIERARCHICAL_SUBJECT,
            SUBJECT_CODE,
            SCENE,
            INTELLECTUAL_GENRE,
            GENRE,
            ABOUT_CV_TERM,
            PERSON_IN_IMAGE,
            PERSON_IN_IMAGE_DETAILS,
            MODEL_AGE,
            MODEL_INFORMATION,
            ORGANISATION_NAME,
            ORGANISATION_CODE,
            PRODUCT_IN_IMAGE,
            EVENT,
            EVENT_ID,
            ARTWORK_OR_OBJECT,
            IMAGE_REGION,
            DATE_CREATED,
            DATE_DIGITIZED,
            CITY,
            STATE,
            COUNTRY,
            COUNTRY_CODE,
            SUBLOCATION,
            LOCATION_CREATED,
            LOCATION_SHOWN,
            INSTRUCTIONS,
            JOB_ID,
            DIGITAL_IMAGE_GUID,
            REGISTRY_ENTRY,
            MAX_AVAILABLE_WIDTH,
            MAX_AVAILABLE_HEIGHT,
            RATING,
            LABEL,
            CREATOR_TOOL,
            USER_COMMENT,
            DIGITAL_SOURCE_TYPE,
            AI_SYSTEM_USED,
            AI_SYSTEM_VERSION_USED,
            AI_PROMPT_INFORMATION,
            AI_PROMPT_WRITER_NAME);

    private static final Map<XmpName, Field<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));

    private IptcFields() {}

    /// Returns every field, in the order of a form.
    public static List<Field<?>> all() {
        return ALL;
    }

    public static List<Field<?>> in(FieldGroup group) {
        return ALL.stream().filter(field -> field.group() == group).toList();
    }

    public static Optional<Field<?>> named(XmpName name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static <T extends FieldValue> Field<T> field(FieldGroup group, XmpName name, FieldType<T> type) {
        return new Field<>(name, type, group);
    }
}
