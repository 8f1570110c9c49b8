package org.bildwerk.dam.brief;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A brief or a prompt is not there, or cannot be kept as given.
public final class BriefException extends DamException {

    private static final long serialVersionUID = 1;

    BriefException(BriefRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
