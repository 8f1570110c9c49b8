package org.bildwerk.delivery.rendition;

import java.time.Duration;
import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// Too many cold renditions are wanted at once; the visitor may come again.
public final class RenditionBusyException extends DeliveryException {

    private static final long serialVersionUID = 1;
    private final Duration retryAfter;

    RenditionBusyException(DeliveryRefusal refusal, Duration retryAfter) {
        super(refusal, List.of(), null);
        this.retryAfter = retryAfter;
    }

    /// Returns after how long it is worth trying again.
    public Duration retryAfter() {
        return retryAfter;
    }
}
