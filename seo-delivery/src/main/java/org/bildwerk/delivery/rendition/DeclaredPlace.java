package org.bildwerk.delivery.rendition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValue.Structure;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IptcFields;
import org.bildwerk.metadata.iptc.IptcStructures;
import org.bildwerk.metadata.iptc.XmpName;

/// The place that somebody declared a picture to show: the structure of the IPTC extension, or else the single fields
/// that agencies fill. Where the camera stood is another matter. Names go out, coordinates do not.
final class DeclaredPlace {

    private static final Map<String, Field<FieldValue.Text>> SINGLE_FIELDS = Map.of(
            "City", IptcFields.CITY,
            "ProvinceState", IptcFields.STATE,
            "CountryName", IptcFields.COUNTRY,
            "CountryCode", IptcFields.COUNTRY_CODE,
            "Sublocation", IptcFields.SUBLOCATION);

    private DeclaredPlace() {}

    /// Returns the place as a value of [IptcFields#LOCATION_SHOWN]; empty where none is told.
    static Optional<FieldValue.Items> in(FieldValues own) {
        return own.get(IptcFields.LOCATION_SHOWN)
                .flatMap(DeclaredPlace::named)
                .or(() -> single(own))
                .map(FieldValue.Items::of);
    }

    private static Optional<Structure> named(FieldValue.Items places) {
        var iptc = IptcStructures.LOCATION.name("City").namespace();
        return places.values().stream()
                .filter(Structure.class::isInstance)
                .map(Structure.class::cast)
                .map(place -> place.members().entrySet().stream()
                        .filter(member -> member.getKey().namespace().equals(iptc))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(Structure::new);
    }

    private static Optional<Structure> single(FieldValues own) {
        var names = new LinkedHashMap<XmpName, FieldValue>();
        SINGLE_FIELDS.forEach((member, field) -> own.get(field)
                .filter(told -> !told.value().isBlank())
                .ifPresent(told -> names.put(IptcStructures.LOCATION.name(member), told)));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Structure(names));
    }
}
