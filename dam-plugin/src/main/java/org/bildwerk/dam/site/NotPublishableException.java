package org.bildwerk.dam.site;

import java.util.List;
import org.bildwerk.dam.DamException;

/// An asset cannot go out as it stands.
public final class NotPublishableException extends DamException {

    private static final long serialVersionUID = 1;

    NotPublishableException(SiteRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
