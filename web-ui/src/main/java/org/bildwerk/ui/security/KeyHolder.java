package org.bildwerk.ui.security;

import org.bildwerk.dam.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A program that sent a valid API key.
final class KeyHolder extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;
    private final transient Caller caller;

    KeyHolder(Caller caller) {
        super(LocalUsers.authorities(caller.roles()));
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return caller.name();
    }
}
