package org.bildwerk.dam.metadata.draft;

import java.util.List;
import org.bildwerk.dam.DamException;

/// Nothing can be done with a draft.
public final class DraftException extends DamException {

    private static final long serialVersionUID = 1;

    DraftException(DraftRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
