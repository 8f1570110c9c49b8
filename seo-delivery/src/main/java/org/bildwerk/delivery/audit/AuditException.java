package org.bildwerk.delivery.audit;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.delivery.DeliveryRefusal;

/// Pages cannot be audited as it was asked for.
public final class AuditException extends DamException {

    private static final long serialVersionUID = 1;

    AuditException(DeliveryRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
