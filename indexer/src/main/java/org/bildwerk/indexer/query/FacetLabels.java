package org.bildwerk.indexer.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptTree;
import org.bildwerk.indexer.Facet;
import org.jspecify.annotations.Nullable;

/// Knows what facet values are called, as far as the caller may know; for one query.
final class FacetLabels {
    private final List<String> languages;
    private final Map<String, String> collections;
    private final Supplier<ConceptTree> tree;
    private @Nullable Map<String, Concept> concepts;

    /// Makes labels.
    ///
    /// @param languages languages whose alternative texts are asked for
    /// @param collections names of the collections that the caller may see, by id
    FacetLabels(List<String> languages, Map<String, String> collections, Supplier<ConceptTree> tree) {
        this.languages = List.copyOf(languages);
        this.collections = Map.copyOf(collections);
        this.tree = tree;
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

    private @Nullable String concept(String path, String language) {
        var byPath = concepts;
        if (byPath == null) {
            byPath = byPath(tree.get());
            concepts = byPath;
        }
        var concept = byPath.get(path);
        return concept == null ? null : concept.labels().inLanguage(language);
    }

    private static Map<String, Concept> byPath(ConceptTree tree) {
        var byPath = new HashMap<String, Concept>();
        tree.concepts()
                .forEach(concept -> new TreeSet<>(tree.paths(concept.id())).forEach(path -> byPath.put(path, concept)));
        return byPath;
    }
}
