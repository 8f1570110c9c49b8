package org.bildwerk.dam.site;

import org.bildwerk.dam.DamException;

/// Something was asked of a publication that is not there.
public final class NotPublishedException extends DamException {

    private static final long serialVersionUID = 1;

    public NotPublishedException(String assetKey, String siteKey) {
        super("The asset %s is not published on the site %s".formatted(assetKey, siteKey));
    }

    @Override
    public String type() {
        return "not-published";
    }
}
