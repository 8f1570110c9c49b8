package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;

/// There is no site, or no slot of a site, with the key.
public final class SiteNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    public SiteNotFoundException(String key) {
        super(SiteRefusal.SITE_NOT_FOUND, List.of(key));
    }

    public SiteNotFoundException(String siteKey, String slotKey) {
        super(SiteRefusal.SLOT_NOT_FOUND, List.of(siteKey, slotKey));
    }
}
