package org.bildwerk.dam.taxonomy;

import org.bildwerk.dam.DamException;

/// A concept or scheme is not, or no longer, there.
public final class UnknownConceptException extends DamException {
    private static final long serialVersionUID = 1;

    UnknownConceptException(ConceptId concept) {
        super("There is no concept " + concept + "; it may have been deleted or merged");
    }

    UnknownConceptException(SchemeId scheme) {
        super("There is no concept scheme " + scheme);
    }

    @Override
    public String type() {
        return "unknown-concept";
    }
}
