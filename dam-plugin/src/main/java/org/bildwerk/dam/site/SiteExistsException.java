package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A new site was to get a key that another one has.
public final class SiteExistsException extends DamException {

    private static final long serialVersionUID = 1;

    SiteExistsException(String key, Throwable cause) {
        super(SiteRefusal.SITE_EXISTS, List.of(key), cause);
    }
}
