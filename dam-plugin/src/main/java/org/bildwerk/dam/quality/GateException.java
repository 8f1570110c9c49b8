package org.bildwerk.dam.quality;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A profile or a waiver cannot be as it was asked for.
public final class GateException extends DamException {

    private static final long serialVersionUID = 1;

    GateException(QualityRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
