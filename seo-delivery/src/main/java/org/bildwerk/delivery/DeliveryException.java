package org.bildwerk.delivery;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// Base of the failures of public delivery.
public abstract class DeliveryException extends DamException {

    private static final long serialVersionUID = 1;

    protected DeliveryException(DeliveryRefusal refusal, List<?> arguments, @Nullable Throwable cause) {
        super(refusal, arguments, cause);
    }
}
