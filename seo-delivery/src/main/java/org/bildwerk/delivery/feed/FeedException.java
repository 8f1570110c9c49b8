package org.bildwerk.delivery.feed;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.delivery.DeliveryRefusal;

/// A feed cannot be as it was asked for, or is not there.
public final class FeedException extends DamException {

    private static final long serialVersionUID = 1;

    FeedException(DeliveryRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }

    FeedException(DeliveryRefusal refusal, Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
    }
}
