package org.bildwerk.dam.taxonomy;

import org.bildwerk.dam.DamException;

/// A change would break a rule of SKOS or of this taxonomy; the message names the rule and what breaks it.
public final class TaxonomyRuleBroken extends DamException {
    private static final long serialVersionUID = 1;

    public TaxonomyRuleBroken(String message) {
        super(message);
    }

    @Override
    public String type() {
        return "taxonomy-rule-broken";
    }
}
