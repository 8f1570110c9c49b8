package org.bildwerk.dam.site;

import org.bildwerk.dam.DamException;

/// A new site was to get a key that another one has.
public final class SiteExistsException extends DamException {

    private static final long serialVersionUID = 1;

    SiteExistsException(String key, Throwable cause) {
        super("There is already a site %s: choose another key".formatted(key), cause);
    }

    @Override
    public String type() {
        return "site-exists";
    }
}
