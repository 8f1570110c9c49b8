package org.bildwerk.dam.provenance.credential;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.job.PermanentFailure;
import org.jspecify.annotations.Nullable;

/// A file was not signed. The message says why and what to do; [#retry()] tells whether trying again may help.
public final class SigningException extends DamException {

    private static final long serialVersionUID = 1;

    private final SigningRefusal refusal;

    public SigningException(SigningRefusal refusal, @Nullable Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
        this.refusal = refusal;
    }

    public boolean retry() {
        return refusal == SigningRefusal.SIGNING_LIBRARY_FAILED;
    }

    /// Returns this as a failure that ends an item of a job.
    public PermanentFailure permanent() {
        return new PermanentFailure(refusal, this, refused().arguments().toArray());
    }
}
