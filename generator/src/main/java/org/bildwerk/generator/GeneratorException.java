package org.bildwerk.generator;

import org.jspecify.annotations.Nullable;

/// Base of what this module refuses or fails at. The message says in English what was tried on what.
public abstract class GeneratorException extends RuntimeException {

    private static final long serialVersionUID = 1;

    protected GeneratorException(String message) {
        super(message);
    }

    protected GeneratorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
