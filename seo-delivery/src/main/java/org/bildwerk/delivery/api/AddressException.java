package org.bildwerk.delivery.api;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// An address cannot be signed as it was asked for.
final class AddressException extends DeliveryException {

    private static final long serialVersionUID = 1;

    AddressException(DeliveryRefusal refusal, String... values) {
        super(refusal, List.of(values), null);
    }
}
