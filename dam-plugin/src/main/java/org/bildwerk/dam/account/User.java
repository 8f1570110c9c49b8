package org.bildwerk.dam.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person with an account.
///
/// @param name what is typed at sign-in, lower case
/// @param mustChangePassword true while the password is one that somebody else set
/// @param locale BCP 47 tag of the preferred language; null follows the browser
public record User(
        UserId id,
        String name,
        String displayName,
        Set<Role> roles,
        Set<GroupId> groups,
        boolean mustChangePassword,
        boolean disabled,
        @Nullable String locale) {

    public User {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
    }
}
