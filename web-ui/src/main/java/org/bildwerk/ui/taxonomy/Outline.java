package org.bildwerk.ui.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.ConceptTree;
import org.bildwerk.dam.taxonomy.Scheme;
import org.bildwerk.dam.taxonomy.SchemeId;

/// The taxonomy as the tree shows it: every place a concept hangs at is a path of keys, `motifs/buildings/castle`.
record Outline(ConceptTree tree, Map<ConceptId, Long> uses, String language) {

    /// A line of the tree with all below it.
    ///
    /// @param kind `scheme` or `concept`
    /// @param words all labels in all languages in lower case, for the filter
    /// @param count pictures with this concept or one below it; 0 for a scheme
    record Node(String path, String kind, String label, String words, long count, List<Node> children) {}

    /// What is at a path.
    sealed interface Place {

        /// @param scheme at the top
        record OfScheme(Scheme scheme) implements Place {}

        /// @param concept at the end of the path
        record OfConcept(Concept concept) implements Place {}
    }

    List<Node> nodes() {
        return tree.schemes().stream().map(this::node).toList();
    }

    Optional<Place> at(String path) {
        var keys = path.split("/");
        var scheme = tree.schemes().stream()
                .filter(each -> each.key().equals(keys[0]))
                .findFirst();
        if (scheme.isEmpty() || keys.length == 1) {
            return scheme.map(Place.OfScheme::new);
        }
        return tree.concepts().stream()
                .filter(each ->
                        each.scheme().equals(scheme.get().id()) && each.key().equals(keys[keys.length - 1]))
                .findFirst()
                .map(Place.OfConcept::new);
    }

    /// Returns the places above a path, from the top, with their names.
    List<Map.Entry<String, String>> above(String path) {
        var keys = path.split("/");
        var all = new ArrayList<Map.Entry<String, String>>();
        for (int i = 1; i < keys.length; i++) {
            var above = String.join("/", Arrays.copyOf(keys, i));
            at(above).ifPresent(place -> all.add(Map.entry(above, name(place))));
        }
        return all;
    }

    /// Returns the first path of a concept; empty if it is gone.
    String pathOf(ConceptId concept) {
        return tree.paths(concept).stream().findFirst().orElse("");
    }

    Scheme scheme(SchemeId id) {
        return tree.schemes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the concepts of a scheme without some, by label.
    List<Concept> others(SchemeId scheme, java.util.Set<Concept> without) {
        return tree.concepts().stream()
                .filter(each -> each.scheme().equals(scheme) && !without.contains(each))
                .sorted(java.util.Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    long uses(ConceptId concept) {
        return uses.getOrDefault(concept, 0L);
    }

    String name(Concept concept) {
        return concept.labels().inLanguage(language);
    }

    String name(Place place) {
        return switch (place) {
            case Place.OfScheme(var scheme) -> scheme.inLanguage(language);
            case Place.OfConcept(var concept) -> name(concept);
        };
    }

    private Node node(Scheme scheme) {
        var words = String.join(" ", scheme.labels().values()) + " " + scheme.key();
        return new Node(
                scheme.key(),
                "scheme",
                scheme.inLanguage(language),
                words.toLowerCase(Locale.ROOT),
                0,
                nodes(scheme.key(), tree.top(scheme.id(), language)));
    }

    private List<Node> nodes(String path, List<Concept> concepts) {
        return concepts.stream()
                .map(each -> node(path + "/" + each.key(), each))
                .toList();
    }

    private Node node(String path, Concept concept) {
        return new Node(
                path,
                "concept",
                name(concept),
                concept.labels().all().collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT),
                uses(concept.id()),
                nodes(path, tree.narrower(concept.id(), language)));
    }
}
