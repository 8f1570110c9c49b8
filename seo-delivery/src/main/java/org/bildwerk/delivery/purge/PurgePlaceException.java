package org.bildwerk.delivery.purge;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// Somebody asks for what came after a place that the list has not reached: he has it from another life of the
/// database.
public final class PurgePlaceException extends DeliveryException {

    private static final long serialVersionUID = 1;

    PurgePlaceException(long place, long end) {
        super(
                DeliveryRefusal.PURGE_PLACE_AHEAD,
                List.of(Long.toString(place), Long.toString(end), Long.toString(end)),
                null);
    }
}
