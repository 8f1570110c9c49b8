package org.bildwerk.metadata.iptc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values of one picture by field. Immutable.
public final class FieldValues {

    private static final FieldValues EMPTY = new FieldValues(Map.of());

    private final Map<Field<?>, FieldValue> values;

    private FieldValues(Map<Field<?>, FieldValue> values) {
        this.values = values;
    }

    public static FieldValues empty() {
        return EMPTY;
    }

    /// Returns values that are known only at run time.
    ///
    /// @throws ClassCastException if a value is not of its field's kind
    public static FieldValues copyOf(Map<Field<?>, FieldValue> values) {
        var copy = new LinkedHashMap<Field<?>, FieldValue>();
        values.forEach(
                (field, value) -> copy.put(field, field.type().valueClass().cast(value)));
        return new FieldValues(Collections.unmodifiableMap(copy));
    }

    /// Returns the values in a map of its own.
    public Map<Field<?>, FieldValue> toMap() {
        return new LinkedHashMap<>(values);
    }

    public <T extends FieldValue> FieldValues with(Field<T> field, T value) {
        return withUnchecked(field, value);
    }

    /// Like [#with], for callers that know the type only at run time.
    ///
    /// @throws ClassCastException if the value is not of the field's kind
    public FieldValues withUnchecked(Field<?> field, FieldValue value) {
        var more = new LinkedHashMap<>(values);
        more.put(field, field.type().valueClass().cast(value));
        return new FieldValues(Collections.unmodifiableMap(more));
    }

    public FieldValues without(Field<?> field) {
        var less = new LinkedHashMap<>(values);
        less.remove(field);
        return new FieldValues(Collections.unmodifiableMap(less));
    }

    public <T extends FieldValue> Optional<T> get(Field<T> field) {
        return Optional.ofNullable(values.get(field)).map(field.type().valueClass()::cast);
    }

    /// Returns the value of a field whose type is known only at run time.
    public Optional<FieldValue> find(Field<?> field) {
        return Optional.ofNullable(values.get(field));
    }

    /// Returns the fields that have a value.
    public Set<Field<?>> fields() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
