package org.bildwerk.dam.provenance.redaction;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A prompt is not redacted.
public final class RedactionException extends DamException {

    private static final long serialVersionUID = 1;

    public RedactionException(RedactionRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
