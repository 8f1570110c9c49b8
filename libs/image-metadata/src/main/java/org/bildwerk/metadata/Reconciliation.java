package org.bildwerk.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;
import org.bildwerk.metadata.iptc.IimTwin;
import org.bildwerk.metadata.iptc.IptcFields;

/// Chooses between EXIF, IIM and XMP where they say different things.
///
/// A value in EXIF goes first. Then XMP, unless Photoshop's digest shows that IIM was edited later; but an IIM value
/// that is only the beginning of XMP's, cut at its allowed length, never replaces that.
final class Reconciliation {

    private final Decoded decoded;
    private final List<String> warnings;

    /// @param warnings what reading the blocks already found
    Reconciliation(Decoded decoded, List<String> warnings) {
        this.decoded = decoded;
        this.warnings = new ArrayList<>(warnings);
    }

    ImageMetadata reconcile() {
        Map<Field<?>, FieldValue> values = new LinkedHashMap<>();
        for (var field : IptcFields.all()) {
            value(field).ifPresent(value -> values.put(field, value));
        }
        return new ImageMetadata(FieldValues.copyOf(values), warnings);
    }

    private Optional<FieldValue> value(Field<?> field) {
        var editorial = editorial(field);
        var exif = decoded.inExif(field);
        if (exif.isEmpty() || editorial.isEmpty()) {
            return exif.or(() -> editorial);
        }
        if (Agreement.covers(editorial.get(), exif.get())) {
            return editorial;
        }
        warnings.add("EXIF and XMP differ in %s; EXIF goes first.".formatted(field));
        return Optional.of(withOtherLanguages(exif.get(), editorial.get()));
    }

    private static FieldValue withOtherLanguages(FieldValue exif, FieldValue xmp) {
        if (!(exif instanceof FieldValue.Localized text) || !(xmp instanceof FieldValue.Localized languages)) {
            return exif;
        }
        var all = new LinkedHashMap<>(languages.texts());
        all.put(FieldValue.Localized.DEFAULT, text.fallback());
        return new FieldValue.Localized(all);
    }

    private Optional<FieldValue> editorial(Field<?> field) {
        var xmp = decoded.inXmp(field, warnings);
        var iim = decoded.inIim(field);
        if (iim.isEmpty() || xmp.isPresent() && !decoded.iimEdited()) {
            return xmp;
        }
        if (xmp.isEmpty()) {
            return iim;
        }
        var limit = field.iimTwin().map(IimTwin::maximumBytes).orElse(0);
        if (Agreement.isBeginning(iim.get(), xmp.get(), limit)) {
            return xmp;
        }
        warnings.add("IPTC-IIM was edited after XMP and differs in %s; IPTC-IIM goes first.".formatted(field));
        return Optional.of(withOtherLanguages(iim.get(), xmp.get()));
    }
}
