package org.bildwerk.dam.provenance.stamp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where a file and its record disagree.
///
/// @param differences by field, in the order of their names; none where file and record agree
public record Drift(List<Difference> differences) {

    public Drift {
        differences = List.copyOf(differences);
    }

    /// One field that differs.
    ///
    /// @param field path in the record, for example `description.texts.de.title`
    /// @param file what the file says; null where it says nothing
    /// @param record what the record says; null where it says nothing
    public record Difference(
            String field, @Nullable JsonNode file, @Nullable JsonNode record) {}

    /// Compares what a file says with the record.
    public static Drift between(JsonNode file, JsonNode record) {
        var said = new TreeMap<String, JsonNode>();
        var known = new TreeMap<String, JsonNode>();
        leaves("", file, said);
        leaves("", record, known);
        var fields = new TreeSet<>(said.keySet());
        fields.addAll(known.keySet());
        var differences = new ArrayList<Difference>();
        for (var field : fields) {
            var inFile = said.get(field);
            var inRecord = known.get(field);
            if (inFile == null || !inFile.equals(inRecord)) {
                differences.add(new Difference(field, inFile, inRecord));
            }
        }
        return new Drift(differences);
    }

    public boolean none() {
        return differences.isEmpty();
    }

    private static void leaves(String path, JsonNode node, TreeMap<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> leaves(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), leaves));
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            leaves.put(path, node);
        }
    }
}
