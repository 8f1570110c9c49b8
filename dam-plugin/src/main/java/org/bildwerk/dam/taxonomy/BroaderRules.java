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
                throw new TaxonomyRuleBroken("A broader concept must be of the same scheme");
            }
            if (id.equals(concept.id()) || below.contains(above)) {
                throw new TaxonomyRuleBroken("\"%s\" is below \"%s\" already: a concept cannot be broader than itself"
                        .formatted(name(above), name(concept)));
            }
        }
    }

    static void checkMerge(ConceptTree tree, Concept from, Concept into) {
        if (from.id().equals(into.id())) {
            throw new TaxonomyRuleBroken("A concept cannot be merged into itself");
        }
        if (!from.scheme().equals(into.scheme())) {
            throw new TaxonomyRuleBroken("Only concepts of one scheme can be merged");
        }
        for (var between : tree.withNarrower(from.id())) {
            if (!between.id().equals(into.id()) && into.broader().contains(between.id()) && !between.equals(from)) {
                throw new TaxonomyRuleBroken(
                        "\"%s\" lies between the two; move \"%s\" up first".formatted(name(between), name(into)));
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
