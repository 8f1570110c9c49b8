package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;
import org.bildwerk.vips.VipsException;
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
                        reason(cause)),
                cause);
    }

    /// What may be told to a visitor: no names of files, no words of inner failures. The log has the whole.
    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case VipsException undecodable -> undecodable.publicReason();
            case DamException known -> String.valueOf(known.getMessage());
            case null, default -> "it could not be made";
        };
    }
}
