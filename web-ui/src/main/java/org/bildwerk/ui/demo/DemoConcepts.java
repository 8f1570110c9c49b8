package org.bildwerk.ui.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.Labels;
import org.bildwerk.dam.taxonomy.Scheme;
import org.bildwerk.dam.taxonomy.SchemeId;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.bildwerk.dam.taxonomy.TaxonomyEditor;

/// Makes the schemes and concepts of the demo library where they are missing. Thread-safe.
final class DemoConcepts {

    private final Taxonomy taxonomy;
    private final TaxonomyEditor editor;

    DemoConcepts(Taxonomy taxonomy, TaxonomyEditor editor) {
        this.taxonomy = taxonomy;
        this.editor = editor;
    }

    /// Returns the ids of the concepts with these keys.
    synchronized Set<ConceptId> ids(Caller caller, Set<String> keys) {
        var known = made(caller);
        return keys.stream().map(known::get).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<String, ConceptId> made(Caller caller) {
        var tree = taxonomy.tree();
        var schemes = new HashMap<String, SchemeId>();
        tree.schemes().forEach(scheme -> schemes.put(scheme.key(), scheme.id()));
        for (var vocabulary : DemoTaxonomy.SCHEMES) {
            schemes.computeIfAbsent(
                    vocabulary.key(), key -> create(caller, vocabulary).id());
        }
        var known = new HashMap<String, ConceptId>();
        for (var term : DemoTaxonomy.TERMS) {
            var scheme = java.util.Objects.requireNonNull(schemes.get(term.scheme()));
            var concept = tree.concepts().stream()
                    .filter(c -> c.scheme().equals(scheme) && c.key().equals(term.key()))
                    .findFirst()
                    .orElseGet(() -> create(caller, term, scheme, known));
            known.put(term.key(), concept.id());
        }
        return known;
    }

    private Scheme create(Caller caller, DemoTaxonomy.Vocabulary vocabulary) {
        return editor.createScheme(
                caller, vocabulary.key(), Map.of("de", vocabulary.german(), "en", vocabulary.english()));
    }

    private Concept create(Caller caller, DemoTaxonomy.Term term, SchemeId scheme, Map<String, ConceptId> known) {
        var broader = known.get(term.broader());
        return editor.create(caller, scheme, term.key(), labels(term), broader == null ? Set.of() : Set.of(broader));
    }

    private static Labels labels(DemoTaxonomy.Term term) {
        SortedMap<String, String> preferred = new TreeMap<>(Map.of("de", term.german(), "en", term.english()));
        SortedMap<String, SortedSet<String>> alternative = new TreeMap<>();
        if (!term.otherGerman().isEmpty()) {
            alternative.put("de", new TreeSet<>(term.otherGerman()));
            alternative.put("en", new TreeSet<>(term.otherEnglish()));
        }
        return new Labels(preferred, alternative, new TreeMap<>());
    }
}
