package org.bildwerk.dam.account;

import java.util.Set;

/// What an API key may be used for. A scope lets through some of its owner's roles and never adds one. Reading takes
/// `READ`, changing takes `WRITE` or `PUBLISH`; `ADMIN` stands for all of them.
public enum Scope {
    READ(Role.VIEWER),
    WRITE(Role.VIEWER, Role.EDITOR, Role.SEO),
    PUBLISH(Role.VIEWER, Role.REVIEWER, Role.PUBLISHER),
    ADMIN(Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Scope(Role... roles) {
        this.roles = Set.of(roles);
    }

    /// Returns the roles that this scope lets through.
    public Set<Role> roles() {
        return roles;
    }
}
