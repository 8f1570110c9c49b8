package org.bildwerk.dam.provenance.credential;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A file was not signed. The message says why and what to do; [#retry()] tells whether trying again may help.
public final class SigningException extends DamException {

    private static final long serialVersionUID = 1;

    private final boolean retry;

    public SigningException(SigningRefusal refusal, @Nullable Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
        this.retry = refusal == SigningRefusal.SIGNING_LIBRARY_FAILED;
    }

    public boolean retry() {
        return retry;
    }
}
