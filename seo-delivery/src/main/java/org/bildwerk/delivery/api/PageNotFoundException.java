package org.bildwerk.delivery.api;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// A site has declared no page with the address.
final class PageNotFoundException extends DeliveryException {

    private static final long serialVersionUID = 1;

    PageNotFoundException(String siteKey, String url) {
        super(DeliveryRefusal.PAGE_NOT_FOUND, List.of(siteKey, url), null);
    }
}
