package org.bildwerk.dam.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Concepts with their ways up and down. Immutable.
///
/// A concept with two broader concepts stands in the tree twice and has two paths.
public final class ConceptTree {
    private final Map<SchemeId, Scheme> schemes;
    private final Map<ConceptId, Concept> concepts;
    private final Map<ConceptId, List<Concept>> narrower = new HashMap<>();

    ConceptTree(List<Scheme> schemes, List<Concept> concepts) {
        this.schemes = new LinkedHashMap<>();
        schemes.forEach(scheme -> this.schemes.put(scheme.id(), scheme));
        this.concepts = new LinkedHashMap<>();
        concepts.forEach(concept -> this.concepts.put(concept.id(), concept));
        concepts.forEach(concept -> concept.broader()
                .forEach(above ->
                        narrower.computeIfAbsent(above, _ -> new ArrayList<>()).add(concept)));
    }

    /// Returns the schemes in the order of their keys.
    public List<Scheme> schemes() {
        return List.copyOf(schemes.values());
    }

    /// Returns all concepts.
    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> concept(ConceptId id) {
        return Optional.ofNullable(concepts.get(id));
    }

    /// Returns the concepts of a scheme that have nothing above them, by label.
    public List<Concept> top(SchemeId scheme, String language) {
        return sorted(
                concepts.values().stream()
                        .filter(concept -> concept.scheme().equals(scheme)
                                && concept.broader().isEmpty())
                        .toList(),
                language);
    }

    /// Returns the concepts directly below one, by label.
    public List<Concept> narrower(ConceptId concept, String language) {
        return sorted(narrower.getOrDefault(concept, List.of()), language);
    }

    /// Returns the paths of a concept, of keys from its scheme down: `motifs/buildings/castle`.
    public Set<String> paths(ConceptId id) {
        return paths(id, new LinkedHashSet<>());
    }

    private Set<String> paths(ConceptId id, Set<ConceptId> below) {
        var concept = concepts.get(id);
        var paths = new TreeSet<String>();
        if (concept == null || !below.add(id)) {
            return paths;
        }
        for (var above : concept.broader()) {
            paths(above, below).forEach(path -> paths.add(path + "/" + concept.key()));
        }
        var scheme = schemes.get(concept.scheme());
        if (concept.broader().isEmpty() && scheme != null) {
            paths.add(scheme.key() + "/" + concept.key());
        }
        below.remove(id);
        return paths;
    }

    /// Returns a concept and everything above it.
    public Set<Concept> withBroader(ConceptId id) {
        var all = new LinkedHashSet<Concept>();
        collectUp(id, all);
        return all;
    }

    private void collectUp(ConceptId id, Set<Concept> all) {
        var concept = concepts.get(id);
        if (concept != null && all.add(concept)) {
            concept.broader().forEach(above -> collectUp(above, all));
        }
    }

    /// Returns a concept and everything below it.
    public Set<Concept> withNarrower(ConceptId id) {
        var all = new LinkedHashSet<Concept>();
        concept(id).ifPresent(concept -> collectDown(concept, all));
        return all;
    }

    private void collectDown(Concept concept, Set<Concept> all) {
        if (all.add(concept)) {
            narrower.getOrDefault(concept.id(), List.of()).forEach(below -> collectDown(below, all));
        }
    }

    private static List<Concept> sorted(List<Concept> list, String language) {
        return list.stream()
                .sorted(Comparator.comparing(
                        concept -> concept.labels().inLanguage(language), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
