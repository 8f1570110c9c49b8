package org.bildwerk.dam.taxonomy;

import java.util.HashSet;
import java.util.Set;

/// The rules that broader terms keep: within one scheme, and never in a circle.
final class BroaderRules {

    private BroaderRules() {}

    static void check(ConceptTree tree, Concept concept, Set<ConceptId> broader) {
        var below = tree.withNarrower(concept.id());
        for (var id : broader) {
            var above = tree.concept(id).orElseThrow(() -> new UnknownConceptException(id));
            if (!above.scheme().equals(concept.scheme())) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.BROADER_OTHER_SCHEME);
            }
            if (id.equals(concept.id()) || below.contains(above)) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.BROADER_CIRCLE, name(above), name(concept));
            }
        }
    }

    static void checkMerge(ConceptTree tree, Concept from, Concept into) {
        if (from.id().equals(into.id())) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.MERGE_INTO_ITSELF);
        }
        if (!from.scheme().equals(into.scheme())) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.MERGE_OTHER_SCHEME);
        }
        for (var between : tree.withNarrower(from.id())) {
            if (!between.id().equals(into.id()) && into.broader().contains(between.id()) && !between.equals(from)) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.MERGE_BETWEEN, name(between), name(into));
            }
        }
    }

    /// Returns what is above a concept after another, perhaps the one directly above it, was merged into it.
    static Set<ConceptId> afterMerge(Concept from, Concept into) {
        var above = new HashSet<>(into.broader());
        if (above.remove(from.id())) {
            above.addAll(from.broader());
        }
        return above;
    }

    private static String name(Concept concept) {
        return concept.labels().inLanguage("en");
    }
}
