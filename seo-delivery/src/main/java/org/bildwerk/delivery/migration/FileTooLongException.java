package org.bildwerk.delivery.migration;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// A file with old addresses is longer than is read.
final class FileTooLongException extends DeliveryException {

    private static final long serialVersionUID = 1;

    FileTooLongException(long mostBytes) {
        super(DeliveryRefusal.FILE_TOO_LONG, List.of(mostBytes), null);
    }
}
