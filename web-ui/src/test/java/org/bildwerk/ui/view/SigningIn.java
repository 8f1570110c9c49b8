package org.bildwerk.ui.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Accounts;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.NewUser;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.User;
import org.bildwerk.ui.security.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/// Makes the session of [SignedInAs].
class SigningIn implements WithSecurityContextFactory<SignedInAs> {

    private final Accounts accounts;

    @Autowired
    SigningIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public SecurityContext createSecurityContext(SignedInAs who) {
        var user = user(Set.of(who.value()), who.borrowedPassword());
        var authorities = AuthorityUtils.createAuthorityList(
                Arrays.stream(who.value()).map(role -> "ROLE_" + role).toList());
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(user.id().value(), user.name(), accounts.sessionStamp(user.id())), null, authorities));
    }

    private User user(Set<Role> roles, boolean borrowed) {
        var name = roles.stream()
                        .map(Role::name)
                        .sorted()
                        .collect(Collectors.joining("-"))
                        .toLowerCase(Locale.ROOT)
                + (borrowed ? "-new" : "");
        return accounts.byName(name).orElseGet(() -> {
            accounts.create(Caller.system(), new NewUser(name, name, "a-long-password", roles, borrowed));
            return accounts.byName(name).orElseThrow();
        });
    }
}
