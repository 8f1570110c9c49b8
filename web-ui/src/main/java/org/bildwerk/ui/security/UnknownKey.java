package org.bildwerk.ui.security;

import org.springframework.security.core.AuthenticationException;

/// The API key is unknown, expired or revoked.
final class UnknownKey extends AuthenticationException {

    private static final long serialVersionUID = 1;

    UnknownKey() {
        super("The API key is unknown, expired or revoked");
    }
}
