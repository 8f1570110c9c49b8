package org.bildwerk.delivery.api;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// More was asked for at once than is answered.
final class BatchTooLongException extends DeliveryException {

    private static final long serialVersionUID = 1;

    BatchTooLongException(int wanted, int most) {
        super(DeliveryRefusal.BATCH_TOO_LONG, List.of(wanted, most), null);
    }
}
