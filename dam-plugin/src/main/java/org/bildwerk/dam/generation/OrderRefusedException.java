package org.bildwerk.dam.generation;

import java.util.List;
import org.bildwerk.dam.DamException;

/// An order for pictures cannot be taken as it is; nothing was ordered.
public final class OrderRefusedException extends DamException {

    private static final long serialVersionUID = 1;

    OrderRefusedException(GenerationRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
