package org.bildwerk.dam.account;

import org.bildwerk.dam.DamException;

/// A request needs somebody, and nobody is signed in.
public final class NotSignedInException extends DamException {

    private static final long serialVersionUID = 1;

    public NotSignedInException() {
        super("Nobody is signed in: sign in, or send an API key");
    }

    @Override
    public String type() {
        return "not-signed-in";
    }
}
