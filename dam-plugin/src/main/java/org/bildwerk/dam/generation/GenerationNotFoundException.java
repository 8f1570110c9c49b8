package org.bildwerk.dam.generation;

import java.util.List;
import org.bildwerk.dam.DamException;

/// There is no such order, or it is somebody else's.
public final class GenerationNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    GenerationNotFoundException(GenerationId id) {
        super(GenerationRefusal.GENERATION_NOT_FOUND, List.of(id.toString()));
    }
}
