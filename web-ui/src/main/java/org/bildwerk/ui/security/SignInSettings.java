package org.bildwerk.ui.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of signing in.
///
/// @param attempts how many wrong passwords for one user from one address are taken within the window
/// @param attemptsPerUser how many wrong passwords for one user from anywhere are taken within the window
/// @param attemptsPerAddress how many wrong passwords from one address are taken within the window
/// @param window how long it takes until all attempts are free again
@ConfigurationProperties("bildwerk.sign-in")
record SignInSettings(
        @DefaultValue("5") int attempts,
        @DefaultValue("20") int attemptsPerUser,
        @DefaultValue("40") int attemptsPerAddress,
        @DefaultValue("5m") Duration window) {}
