package org.bildwerk.dam.taxonomy;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A change would break a rule of SKOS or of this taxonomy; the message names the rule and what breaks it.
public final class TaxonomyRuleBroken extends DamException {
    private static final long serialVersionUID = 1;

    TaxonomyRuleBroken(TaxonomyRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
