package org.bildwerk.ui.security;

import java.util.Locale;
import java.util.Set;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks name and password against the users of the library.
final class LocalUsers implements AuthenticationProvider {

    private final Accounts accounts;
    private final LoginThrottle throttle;

    LocalUsers(Accounts accounts, LoginThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var wait = throttle.take(name, address);
        if (wait.isPositive()) {
            throw new TooManyAttempts(wait);
        }
        var user = checked(name, String.valueOf(attempt.getCredentials()));
        throttle.giveBack(name, address);
        var signedIn = new SignedIn(user.id().value(), user.name(), accounts.sessionStamp(user.id()));
        var token = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, authorities(user.roles()));
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private User checked(String name, String password) {
        var user = accounts.byName(name);
        if (user.isEmpty()) {
            accounts.pretendToCheck(password);
        }
        return user.filter(each -> accounts.passwordMatches(each, password))
                .orElseThrow(() -> new BadCredentialsException("Name or password is wrong"));
    }

    static Set<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
