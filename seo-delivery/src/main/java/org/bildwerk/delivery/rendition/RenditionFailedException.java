package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;
import org.jspecify.annotations.Nullable;

/// A rendition could not be made: the source is missing or damaged, or the encoder gave up.
public final class RenditionFailedException extends DeliveryException {

    private static final long serialVersionUID = 1;

    RenditionFailedException(RenditionOrder order, @Nullable Throwable cause) {
        super(
                DeliveryRefusal.RENDITION_FAILED,
                List.of(
                        order.spec().toString(),
                        order.type().extension(),
                        order.release().publication().assetKey(),
                        cause == null ? "unknown" : String.valueOf(cause.getMessage())),
                cause);
    }
}
