package org.bildwerk.delivery;

import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// Base of the failures of public delivery.
public abstract class DeliveryException extends DamException {

    private static final long serialVersionUID = 1;

    protected DeliveryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
