package org.bildwerk.dam.site;

import org.bildwerk.dam.DamException;

/// There is no site, or no slot of a site, with the key.
public final class SiteNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    public SiteNotFoundException(String key) {
        super("There is no site " + key);
    }

    public SiteNotFoundException(String siteKey, String slotKey) {
        super("The site %s has no slot %s".formatted(siteKey, slotKey));
    }

    @Override
    public String type() {
        return "site-not-found";
    }
}
