package org.bildwerk.dam.asset;

import org.bildwerk.dam.DamException;

/// An asset cannot take this step now.
public final class LifeException extends DamException {

    private static final long serialVersionUID = 1;

    public LifeException(String message) {
        super(message);
    }

    @Override
    public String type() {
        return "life-step-refused";
    }
}
