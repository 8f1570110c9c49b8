package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;

/// Something was asked of a publication that is not there.
public final class NotPublishedException extends DamException {

    private static final long serialVersionUID = 1;

    public NotPublishedException(String assetKey, String siteKey) {
        super(SiteRefusal.NOT_PUBLISHED, List.of(assetKey, siteKey));
    }
}
