package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What two recipes say differently.
public final class RecipeDiff {

    private RecipeDiff() {}

    /// One difference.
    ///
    /// @param field as in the JSON of a recipe, with dots and indexes: `sampling.eta`, `adapters[0].weight`
    /// @param before null where the first recipe does not say
    /// @param after null where the second one does not
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /// Returns the differences, by field. What says where and when a picture was made is no difference of the
    /// recipe.
    public static List<Change> between(Recipe before, Recipe after) {
        var one = flat(before);
        var other = flat(after);
        var fields = new TreeMap<>(one);
        fields.putAll(other);
        var changes = new ArrayList<Change>();
        for (var field : fields.keySet()) {
            var was = one.get(field);
            var is = other.get(field);
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Change(field, was, is));
            }
        }
        return changes;
    }

    private static SortedMap<String, String> flat(Recipe recipe) {
        var fields = new TreeMap<String, String>();
        var json = Json.mapper().valueToTree(recipe);
        json.properties().stream()
                .filter(entry ->
                        !entry.getKey().equals("making") && !entry.getKey().equals("format"))
                .forEach(entry -> flatten(entry.getKey(), entry.getValue(), fields));
        return fields;
    }

    private static void flatten(String path, JsonNode value, SortedMap<String, String> fields) {
        if (value.isObject()) {
            value.properties().forEach(entry -> flatten(path + "." + entry.getKey(), entry.getValue(), fields));
        } else if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                flatten("%s[%d]".formatted(path, index), value.get(index), fields);
            }
        } else if (!value.isNull()) {
            fields.put(path, value.asString());
        }
    }
}
