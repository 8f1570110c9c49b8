package org.bildwerk.dam.provenance.credential;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A file was not signed. The message says why and what to do; [#retry()] tells whether trying again may help.
public final class SigningException extends DamException {

    private static final long serialVersionUID = 1;

    private final boolean retry;

    public SigningException(String message, boolean retry, @Nullable Throwable cause) {
        super(SigningRefusal.SIGNING_FAILED, List.of(message), cause);
        this.retry = retry;
    }

    public boolean retry() {
        return retry;
    }
}
