package org.bildwerk.ui.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Sign-in was tried too often; the right password would not help now either.
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1;
    private final long minutes;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    /// Returns after how many minutes another attempt is free, rounded up.
    long minutes() {
        return minutes;
    }
}
