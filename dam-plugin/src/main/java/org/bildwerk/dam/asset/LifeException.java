package org.bildwerk.dam.asset;

import java.util.List;
import org.bildwerk.dam.DamException;

/// An asset cannot take this step now.
public final class LifeException extends DamException {

    private static final long serialVersionUID = 1;

    public LifeException(AssetRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
