package org.bildwerk.delivery.sitemap;

import java.util.List;
import org.bildwerk.delivery.DeliveryException;
import org.bildwerk.delivery.DeliveryRefusal;

/// A sitemap could not be written, for the most part because the visitor has gone.
public final class SitemapException extends DeliveryException {

    private static final long serialVersionUID = 1;

    SitemapException(Throwable cause) {
        super(DeliveryRefusal.SITEMAP_FAILED, List.of(String.valueOf(cause.getMessage())), cause);
    }
}
