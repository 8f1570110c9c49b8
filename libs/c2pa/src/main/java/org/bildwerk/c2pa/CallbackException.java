package org.bildwerk.c2pa;

/// Reports that a signing function failed with a checked exception, which is the cause.
public final class CallbackException extends C2paException {

    private static final long serialVersionUID = 1L;

    CallbackException(String operation, Throwable cause) {
        super(operation, ErrorType.SIGNATURE, String.valueOf(cause.getMessage()));
        initCause(cause);
    }
}
