package org.bildwerk.dam.account;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A request needs somebody, and nobody is signed in.
public final class NotSignedInException extends DamException {

    private static final long serialVersionUID = 1;

    public NotSignedInException() {
        super(AccountRefusal.NOT_SIGNED_IN, List.of());
    }
}
