package org.bildwerk.ui.security;

import org.springframework.security.core.AuthenticationException;

/// Sign-in was tried too often; the right password would not help now either.
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;

    TooManyAttempts() {
        super("Too many attempts");
    }
}
