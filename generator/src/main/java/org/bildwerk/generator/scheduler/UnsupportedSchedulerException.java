package org.bildwerk.generator.scheduler;

import org.bildwerk.generator.GeneratorException;
import org.jspecify.annotations.Nullable;

/// A scheduler's configuration asks for what is not built here, or cannot be read; the message names it.
public final class UnsupportedSchedulerException extends GeneratorException {

    private static final long serialVersionUID = 1;

    UnsupportedSchedulerException(String message) {
        super(message);
    }

    UnsupportedSchedulerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
