package org.bildwerk.metadata.iptc;

import static org.bildwerk.metadata.iptc.FieldType.ADDRESS;
import static org.bildwerk.metadata.iptc.FieldType.COORDINATE;
import static org.bildwerk.metadata.iptc.FieldType.DECIMAL;
import static org.bildwerk.metadata.iptc.FieldType.FRACTION;
import static org.bildwerk.metadata.iptc.FieldType.LOCALIZED;
import static org.bildwerk.metadata.iptc.FieldType.MOMENT;
import static org.bildwerk.metadata.iptc.FieldType.PLUS_TERM;
import static org.bildwerk.metadata.iptc.FieldType.TEXT;
import static org.bildwerk.metadata.iptc.FieldType.WHOLE;
import static org.bildwerk.metadata.iptc.FieldType.bag;
import static org.bildwerk.metadata.iptc.FieldType.sequence;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.metadata.iptc.FieldType.Member;
import org.bildwerk.metadata.iptc.FieldType.Struct;

/// The structures of the IPTC standard and of PLUS that fields are made of.
public final class IptcStructures {

    public static final Struct CREATOR_CONTACT_INFO = struct("ContactInfo", Namespace.IPTC_CORE)
            .texts("CiAdrExtadr", "CiAdrCity", "CiAdrRegion", "CiAdrPcode", "CiAdrCtry")
            .texts("CiTelWork", "CiEmailWork", "CiUrlWork")
            .build();
    public static final Struct CV_TERM = struct("CVTermDetails", Namespace.IPTC_EXTENSION)
            .members(ADDRESS, "CvTermId", "CvId", "CvTermRefinedAbout")
            .members(LOCALIZED, "CvTermName")
            .build();
    public static final Struct ENTITY = struct("Entity", Namespace.IPTC_EXTENSION)
            .member(Namespace.XMP.name("Identifier"), bag(ADDRESS))
            .members(LOCALIZED, "Name")
            .build();
    public static final Struct ENTITY_WITH_ROLE = struct("EntityWithRole", Namespace.IPTC_EXTENSION)
            .member(Namespace.XMP.name("Identifier"), bag(ADDRESS))
            .members(LOCALIZED, "Name")
            .members(bag(ADDRESS), "Role")
            .build();
    public static final Struct LOCATION = struct("LocationDetails", Namespace.IPTC_EXTENSION)
            .texts("City", "CountryCode", "CountryName", "ProvinceState", "Sublocation", "WorldRegion")
            .members(bag(ADDRESS), "LocationId")
            .members(LOCALIZED, "LocationName")
            .member(Namespace.XMP.name("Identifier"), bag(ADDRESS))
            .member(Namespace.EXIF.name("GPSLatitude"), COORDINATE)
            .member(Namespace.EXIF.name("GPSLongitude"), COORDINATE)
            .member(Namespace.EXIF.name("GPSAltitude"), FRACTION)
            .member(Namespace.EXIF.name("GPSAltitudeRef"), WHOLE)
            .build();
    public static final Struct ARTWORK_OR_OBJECT = struct("ArtworkOrObjectDetails", Namespace.IPTC_EXTENSION)
            .texts("AOCopyrightNotice", "AOSource", "AOSourceInvNo", "AOCircaDateCreated")
            .texts("AOCurrentCopyrightOwnerName", "AOCurrentCopyrightOwnerId")
            .texts("AOCurrentLicensorName", "AOCurrentLicensorId")
            .members(ADDRESS, "AOSourceInvURL")
            .members(MOMENT, "AODateCreated")
            .members(sequence(TEXT), "AOCreator", "AOCreatorId")
            .members(bag(TEXT), "AOStylePeriod")
            .members(LOCALIZED, "AOTitle", "AOContentDescription", "AOContributionDescription")
            .members(LOCALIZED, "AOPhysicalDescription")
            .build();
    public static final Struct EMBEDDED_RIGHTS = struct("EEREDetails", Namespace.IPTC_EXTENSION)
            .texts("EncRightsExpr", "RightsExprEncType")
            .members(ADDRESS, "RightsExprLangId")
            .build();
    public static final Struct LINKED_RIGHTS = struct("LEREDetails", Namespace.IPTC_EXTENSION)
            .members(ADDRESS, "LinkedRightsExpr", "RightsExprLangId")
            .texts("RightsExprEncType")
            .build();
    public static final Struct REGISTRY_ENTRY = struct("RegistryEntryDetails", Namespace.IPTC_EXTENSION)
            .texts("RegItemId", "RegOrgId")
            .members(ADDRESS, "RegEntryRole")
            .build();
    public static final Struct PERSON = struct("PersonDetails", Namespace.IPTC_EXTENSION)
            .members(bag(ADDRESS), "PersonId")
            .members(LOCALIZED, "PersonName", "PersonDescription")
            .members(bag(CV_TERM), "PersonCharacteristic")
            .build();
    public static final Struct PRODUCT = struct("ProductDetails", Namespace.IPTC_EXTENSION)
            .members(LOCALIZED, "ProductName", "ProductDescription")
            .texts("ProductGTIN")
            .members(ADDRESS, "ProductId")
            .build();
    public static final Struct BOUNDARY_POINT = struct("BoundaryPoint", Namespace.IPTC_EXTENSION)
            .members(DECIMAL, "rbX", "rbY")
            .build();
    public static final Struct REGION_BOUNDARY = struct("RegionBoundary", Namespace.IPTC_EXTENSION)
            .texts("rbShape", "rbUnit")
            .members(DECIMAL, "rbX", "rbY", "rbW", "rbH", "rbRx")
            .members(sequence(BOUNDARY_POINT), "rbVertices")
            .build();
    public static final Struct IMAGE_REGION = struct("ImageRegion", Namespace.IPTC_EXTENSION)
            .members(REGION_BOUNDARY, "RegionBoundary")
            .texts("rId")
            .members(LOCALIZED, "Name")
            .members(bag(ENTITY), "rCtype", "rRole")
            .build();
    public static final Struct LICENSOR = struct("Licensor", Namespace.PLUS)
            .texts("LicensorID", "LicensorName", "LicensorStreetAddress", "LicensorExtendedAddress")
            .texts("LicensorCity", "LicensorRegion", "LicensorPostalCode", "LicensorCountry")
            .members(PLUS_TERM, "LicensorTelephoneType1", "LicensorTelephoneType2")
            .texts("LicensorTelephone1", "LicensorTelephone2", "LicensorEmail")
            .members(ADDRESS, "LicensorURL")
            .build();
    public static final Struct COPYRIGHT_OWNER = struct("CopyrightOwner", Namespace.PLUS)
            .texts("CopyrightOwnerName", "CopyrightOwnerID")
            .build();
    public static final Struct IMAGE_CREATOR = struct("ImageCreator", Namespace.PLUS)
            .texts("ImageCreatorName", "ImageCreatorID")
            .build();
    public static final Struct IMAGE_SUPPLIER = struct("ImageSupplier", Namespace.PLUS)
            .texts("ImageSupplierName", "ImageSupplierID")
            .build();

    private IptcStructures() {}

    private static Building struct(String name, Namespace namespace) {
        return new Building(name, namespace, new ArrayList<>());
    }

    private record Building(String name, Namespace namespace, List<Member> members) {

        Building member(XmpName member, FieldType<?> type) {
            members.add(new Member(member, type));
            return this;
        }

        Building members(FieldType<?> type, String... names) {
            for (var local : names) {
                member(namespace.name(local), type);
            }
            return this;
        }

        Building texts(String... names) {
            return members(TEXT, names);
        }

        Struct build() {
            return new Struct(name, members);
        }
    }
}
