package org.bildwerk.dam.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.rights.RightsField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Description and rights taken apart into named fields, so that two changes can be laid over each other. A field
/// without a value is absent.
record DescriptionFields(SortedMap<String, Object> values) {

    static DescriptionFields of(Description description, Rights rights) {
        var values = new TreeMap<String, Object>();
        description.texts().forEach((language, text) -> {
            for (var field : TextField.values()) {
                put(values, "texts." + language + "." + field.key(), field.of(text));
            }
        });
        put(values, "keywords", description.keywords().isEmpty() ? null : description.keywords());
        put(values, "creators", description.creators().isEmpty() ? null : description.creators());
        put(values, "digitalSourceType", description.digitalSourceType());
        for (var field : RightsField.values()) {
            put(values, field.key(), field.of(rights));
        }
        return new DescriptionFields(values);
    }

    /// Lays my change of `base` over theirs.
    ///
    /// @throws StaleRevisionException if both changed a field to different values
    static DescriptionFields merge(
            DescriptionFields base, DescriptionFields mine, DescriptionFields theirs, long revision) {
        var merged = new TreeMap<String, Object>();
        var conflicts = new ArrayList<StaleRevisionException.Conflict>();
        var names = new TreeSet<>(base.values.keySet());
        names.addAll(mine.values.keySet());
        names.addAll(theirs.values.keySet());
        for (var name : names) {
            var before = base.values.get(name);
            var my = mine.values.get(name);
            var their = theirs.values.get(name);
            if (!Objects.equals(my, before) && !Objects.equals(their, before) && !Objects.equals(my, their)) {
                conflicts.add(new StaleRevisionException.Conflict(name, before, my, their));
            }
            put(merged, name, Objects.equals(my, before) ? their : my);
        }
        if (!conflicts.isEmpty()) {
            throw new StaleRevisionException(revision, conflicts);
        }
        return new DescriptionFields(merged);
    }

    /// Returns the names of the fields in which the two differ.
    static List<String> changed(DescriptionFields before, DescriptionFields after) {
        var names = new TreeSet<>(before.values.keySet());
        names.addAll(after.values.keySet());
        names.removeIf(name -> Objects.equals(before.values.get(name), after.values.get(name)));
        return List.copyOf(names);
    }

    /// Returns fields as JSON by name; null for one that says nothing.
    ObjectNode json(Collection<String> names) {
        var json = Json.mapper().createObjectNode();
        names.forEach(name -> json.set(name, Json.mapper().valueToTree(values.get(name))));
        return json;
    }

    Description description() {
        var description = new Description(
                new TreeMap<>(), list("keywords"), list("creators"), (String) values.get("digitalSourceType"));
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            var path = entry.getKey().split("\\.");
            if (path[0].equals("texts")) {
                var field = TextField.valueOf(path[2].toUpperCase(java.util.Locale.ROOT));
                var text = field.in(description.text(path[1]), (String) entry.getValue());
                description = description.withText(path[1], text);
            }
        }
        return description;
    }

    Rights rights() {
        return RightsField.rights(values);
    }

    @SuppressWarnings("unchecked")
    private List<String> list(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }

    private static void put(SortedMap<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
