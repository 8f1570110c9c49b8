package org.bildwerk.dam.collection;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A collection is not there for the caller, or cannot be changed as asked.
public final class CollectionException extends DamException {

    private static final long serialVersionUID = 1;

    CollectionException(CollectionRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
