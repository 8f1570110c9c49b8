package org.bildwerk.ui.operations;

import org.jspecify.annotations.Nullable;

/// Says why an operation was not done, in one line for the terminal, with the mend where there is one.
public final class OperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationException(String message) {
        this(message, null);
    }

    OperationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
