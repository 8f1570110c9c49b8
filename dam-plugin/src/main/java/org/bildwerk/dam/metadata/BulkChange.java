package org.bildwerk.dam.metadata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.web.BodyException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One change for many assets, as JSON: what [DescriptionPatch] reads, and beside it words to add and to take off.
///
/// ```json
/// {"rights": {"holder": "…"}, "addKeywords": ["a"], "removeKeywords": ["b"], "onlyEmpty": true}
/// ```
///
/// With `onlyEmpty`, a field that says something already stays as it is.
public final class BulkChange {

    private static final String ONLY_EMPTY = "onlyEmpty";
    private static final Set<String> LISTS = Set.of("addKeywords", "removeKeywords", "addCreators", "removeCreators");
    private static final Set<String> OWN =
            Set.of(ONLY_EMPTY, "addKeywords", "removeKeywords", "addCreators", "removeCreators");
    private final JsonNode json;
    private final DescriptionPatch patch;

    /// Reads a change.
    ///
    /// @throws BodyException if it names a field that nobody knows
    /// @throws InvalidDescriptionException if it says nothing, or a list is none
    public BulkChange(JsonNode json) {
        this.json = json;
        this.patch = DescriptionPatch.within(json, OWN);
        for (var name : LISTS) {
            words(name);
        }
        if (patch.json().isEmpty()
                && LISTS.stream().allMatch(name -> words(name).isEmpty())) {
            throw new InvalidDescriptionException(DescriptionRefusal.BULK_SAYS_NOTHING, "change");
        }
    }

    /// Returns the change that brings fields back to what they were.
    ///
    /// @param before their values by name; null for a field that said nothing
    static BulkChange back(ObjectNode before) {
        var change = Json.mapper().createObjectNode();
        before.properties().forEach(field -> {
            var path = field.getKey().split("\\.");
            var place = change;
            for (var i = 0; i < path.length - 1; i++) {
                place = place.withObjectProperty(path[i]);
            }
            place.set(path[path.length - 1], field.getValue());
        });
        return new BulkChange(change);
    }

    /// Returns what the asset says with the change.
    DescriptionFields of(Asset asset) {
        var before = DescriptionFields.of(asset.description(), asset.rights());
        var patched = DescriptionFields.of(patch.description(asset), patch.rights(asset));
        var values = new TreeMap<>(patched.values());
        if (json.path(ONLY_EMPTY).asBoolean(false)) {
            values.putAll(before.values());
        }
        var described = new DescriptionFields(values).description();
        var changed = new Description(
                described.texts(),
                changed(described.keywords(), "addKeywords", "removeKeywords"),
                changed(described.creators(), "addCreators", "removeCreators"),
                described.digitalSourceType());
        var rights = new DescriptionFields(values).rights();
        return DescriptionFields.of(DescriptionRules.checked(changed), DescriptionRules.checked(rights));
    }

    private List<String> changed(List<String> before, String add, String remove) {
        var words = new LinkedHashSet<>(before);
        words.addAll(words(add));
        words(remove).forEach(words::remove);
        return List.copyOf(words);
    }

    private List<String> words(String name) {
        var node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || !node.valueStream().allMatch(JsonNode::isString)) {
            throw new InvalidDescriptionException(DescriptionRefusal.FIELD_NOT_LIST, name);
        }
        return node.valueStream().map(word -> word.asString().strip()).toList();
    }
}
