package org.bildwerk.ui.home;

import org.jspecify.annotations.Nullable;

/// Says why the home folder cannot be used.
public class HomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
