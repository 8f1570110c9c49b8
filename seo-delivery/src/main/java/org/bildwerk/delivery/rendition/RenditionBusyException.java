package org.bildwerk.delivery.rendition;

import java.time.Duration;
import org.bildwerk.delivery.DeliveryException;

/// Too many cold renditions are wanted at once; the visitor may come again.
public final class RenditionBusyException extends DeliveryException {

    private static final long serialVersionUID = 1;
    private final Duration retryAfter;

    RenditionBusyException(String reason, Duration retryAfter) {
        super(reason, null);
        this.retryAfter = retryAfter;
    }

    /// Returns after how long it is worth trying again.
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public String type() {
        return "rendition-busy";
    }
}
