package org.bildwerk.delivery.preview;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// A draft is not shown, or no token is given out for it.
public final class PreviewException extends DeliveryException {

    private static final long serialVersionUID = 1;

    PreviewException(DeliveryRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments), null);
    }
}
