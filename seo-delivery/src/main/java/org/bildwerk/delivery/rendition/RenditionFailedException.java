package org.bildwerk.delivery.rendition;

import org.bildwerk.delivery.DeliveryException;
import org.jspecify.annotations.Nullable;

/// A rendition could not be made: the source is missing or damaged, or the encoder gave up.
public final class RenditionFailedException extends DeliveryException {

    private static final long serialVersionUID = 1;

    RenditionFailedException(RenditionOrder order, @Nullable Throwable cause) {
        super(
                "The rendition %s.%s of %s could not be made: %s"
                        .formatted(
                                order.spec(),
                                order.type().extension(),
                                order.release().publication().assetKey(),
                                cause == null ? "unknown" : cause.getMessage()),
                cause);
    }

    @Override
    public String type() {
        return "rendition-failed";
    }
}
