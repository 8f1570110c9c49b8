package org.bildwerk.dam.provenance.keystore;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// The signing keys cannot be read, made or used. The message says which and what to do, and never holds key material.
public final class KeystoreException extends DamException {

    private static final long serialVersionUID = 1;

    KeystoreException(KeystoreRefusal refusal, @Nullable Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
    }
}
