package org.bildwerk.delivery.sitemap;

import org.bildwerk.delivery.DeliveryException;

/// A sitemap could not be written, for the most part because the visitor has gone.
public final class SitemapException extends DeliveryException {

    private static final long serialVersionUID = 1;

    SitemapException(Throwable cause) {
        super("The sitemap could not be written: " + cause.getMessage(), cause);
    }

    @Override
    public String type() {
        return "sitemap-failed";
    }
}
