package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value that two records do not share.
///
/// @param field path of the value, for example `inputs.source.strength` or `adapters[0].weight`
/// @param before null where the first has none
/// @param after null where the second has none
public record Difference(
        String field, @Nullable String before, @Nullable String after) {

    /// Compares two records value by value, ordered by field.
    public static List<Difference> between(JsonNode before, JsonNode after) {
        var first = values(before);
        var second = values(after);
        var fields = new TreeSet<>(first.keySet());
        fields.addAll(second.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var difference = new Difference(field, first.get(field), second.get(field));
            if (!Objects.equals(difference.before(), difference.after())) {
                differences.add(difference);
            }
        }
        return differences;
    }

    private static TreeMap<String, String> values(JsonNode node) {
        var values = new TreeMap<String, String>();
        gather("", node, values);
        return values;
    }

    private static void gather(String path, JsonNode node, TreeMap<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(entry -> gather(below(path, entry.getKey()), entry.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                gather("%s[%d]".formatted(path, i), node.get(i), values);
            }
        } else if (!node.isNull()) {
            values.put(path, node.asString());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
