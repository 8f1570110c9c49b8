package org.bildwerk.dam.taxonomy;

import org.bildwerk.dam.Refusal;

/// Why the DAM says no about a scheme or a concept.
public enum TaxonomyRefusal implements Refusal {
    CONCEPT_UNKNOWN("unknown-concept", "There is no concept %s; it may have been deleted or merged"),
    SCHEME_UNKNOWN("unknown-concept", "There is no concept scheme %s"),
    SCHEME_KEY_TAKEN("taxonomy-rule-broken", "There is a scheme with the key \"%s\" already"),
    SCHEME_NOT_EMPTY("taxonomy-rule-broken", "The scheme still has concepts; delete or merge them first"),
    CONCEPT_KEY_TAKEN("taxonomy-rule-broken", "There is a concept with the key \"%s\" in this scheme already"),
    CONCEPT_HAS_NARROWER("taxonomy-rule-broken", "%d narrower concepts hang on this one; move or delete them first"),
    CONCEPT_KEY_INVALID(
            "taxonomy-rule-broken", "\"%s\" is no key: use a-z, 0-9 and single hyphens, at most %d characters"),
    BROADER_OTHER_SCHEME("taxonomy-rule-broken", "A broader concept must be of the same scheme"),
    BROADER_CIRCLE("taxonomy-rule-broken", "\"%s\" is below \"%s\" already: a concept cannot be broader than itself"),
    MERGE_INTO_ITSELF("taxonomy-rule-broken", "A concept cannot be merged into itself"),
    MERGE_OTHER_SCHEME("taxonomy-rule-broken", "Only concepts of one scheme can be merged"),
    MERGE_BETWEEN("taxonomy-rule-broken", "\"%s\" lies between the two; move \"%s\" up first"),
    LABEL_MISSING("taxonomy-rule-broken", "A concept needs a preferred label in at least one language"),
    LABEL_LANGUAGE_INVALID("taxonomy-rule-broken", "\"%s\" is no language tag such as de or pt-BR"),
    LABEL_LENGTH("taxonomy-rule-broken", "A label has at most %d characters"),
    LABEL_TWICE(
            "taxonomy-rule-broken",
            "\"%s\" (%s) is given twice: a label is preferred, alternative or hidden, not two of them");

    private final String type;
    private final String text;

    TaxonomyRefusal(String type, String text) {
        this.type = type;
        this.text = text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String text() {
        return text;
    }
}
