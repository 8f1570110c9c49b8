package org.bildwerk.indexer.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptTree;
import org.bildwerk.indexer.Facet;
import org.jspecify.annotations.Nullable;

/// Knows what facet values are called, as far as the caller may know; for one query.
final class FacetLabels {
    private final List<String> languages;
    private final Map<String, String> collections;
    private final Function<Set<String>, ConceptTree> treeOfKeys;
    private Map<String, Concept> concepts = Map.of();

    /// Makes labels.
    ///
    /// @param languages languages whose alternative texts are asked for
    /// @param collections names of the collections that the caller may see, by id
    FacetLabels(
            List<String> languages, Map<String, String> collections, Function<Set<String>, ConceptTree> treeOfKeys) {
        this.languages = List.copyOf(languages);
        this.collections = Map.copyOf(collections);
        this.treeOfKeys = treeOfKeys;
    }

    List<String> languages() {
        return languages;
    }

    Map<String, String> collections() {
        return collections;
    }

    @Nullable
    String of(Facet facet, String value, String language) {
        return switch (facet) {
            case COLLECTION -> collections.get(value);
            case CONCEPT -> concept(value, language);
            default -> null;
        };
    }

    /// Reads the names of concepts at once, before they are asked for.
    void prepare(Set<String> paths) {
        var keys = paths.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        concepts = keys.isEmpty() ? Map.of() : byPath(treeOfKeys.apply(keys));
    }

    private @Nullable String concept(String path, String language) {
        var concept = concepts.get(path);
        return concept == null ? null : concept.labels().inLanguage(language);
    }

    private static Map<String, Concept> byPath(ConceptTree tree) {
        var byPath = new HashMap<String, Concept>();
        tree.concepts()
                .forEach(concept -> new TreeSet<>(tree.paths(concept.id())).forEach(path -> byPath.put(path, concept)));
        return byPath;
    }
}
