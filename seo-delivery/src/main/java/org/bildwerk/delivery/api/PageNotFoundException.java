package org.bildwerk.delivery.api;

import org.bildwerk.delivery.DeliveryException;

/// A site has declared no page with the address.
final class PageNotFoundException extends DeliveryException {

    private static final long serialVersionUID = 1;

    PageNotFoundException(String siteKey, String url) {
        super("The site %s has declared no page %s".formatted(siteKey, url), null);
    }

    @Override
    public String type() {
        return "page-not-found";
    }
}
