package org.bildwerk.dam.taxonomy;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A concept or scheme is not, or no longer, there.
public final class UnknownConceptException extends DamException {
    private static final long serialVersionUID = 1;

    UnknownConceptException(ConceptId concept) {
        super(TaxonomyRefusal.CONCEPT_UNKNOWN, List.of(concept.toString()));
    }

    UnknownConceptException(SchemeId scheme) {
        super(TaxonomyRefusal.SCHEME_UNKNOWN, List.of(scheme.toString()));
    }
}
