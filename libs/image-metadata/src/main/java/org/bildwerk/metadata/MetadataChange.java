package org.bildwerk.metadata;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;

/// What shall change in a file's metadata. Immutable. Fields that it does not name keep their values.
///
/// @param values the new values; an empty one, such as a blank text, removes the field
/// @param removed the fields that shall have no value
public record MetadataChange(FieldValues values, Set<Field<?>> removed) {

    public MetadataChange {
        removed = Collections.unmodifiableSet(new LinkedHashSet<>(removed));
    }

    /// Changes nothing but makes EXIF, IIM and XMP agree.
    public static MetadataChange none() {
        return new MetadataChange(FieldValues.empty(), Set.of());
    }

    public static MetadataChange to(FieldValues values) {
        return new MetadataChange(values, Set.of());
    }

    public <T extends FieldValue> MetadataChange set(Field<T> field, T value) {
        var others = new LinkedHashSet<>(removed);
        others.remove(field);
        return new MetadataChange(values.with(field, value), others);
    }

    public MetadataChange remove(Field<?> field) {
        var more = new LinkedHashSet<>(removed);
        more.add(field);
        return new MetadataChange(values.without(field), more);
    }
}
