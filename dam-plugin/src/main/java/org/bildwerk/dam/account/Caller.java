package org.bildwerk.dam.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Someone who asks for something: the user, what he may do, and through which channel he came. Immutable.
///
/// @param key what a key narrows; null for a caller who came without one
public record Caller(
        UserId user,
        String name,
        Set<Role> roles,
        Set<GroupId> groups,
        Channel channel,
        @Nullable KeyUse key) {

    private static final UserId SYSTEM = new UserId(new UUID(0, 0));

    public Caller {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
    }

    public Caller(UserId user, String name, Set<Role> roles, Set<GroupId> groups, Channel channel) {
        this(user, name, roles, groups, channel, null);
    }

    /// Returns the application itself, which may do everything; for jobs and start-up, never for a request.
    public static Caller system() {
        return new Caller(SYSTEM, "bildwerk", Set.of(Role.ADMINISTRATOR), Set.of(), Channel.JOB);
    }

    /// Tells whether this caller has the role, or is an administrator.
    public boolean is(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMINISTRATOR);
    }

    /// Tells whether this caller has any of the roles.
    public boolean isAny(Role... wanted) {
        for (var role : wanted) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }

    /// Stops a caller who has none of the roles.
    ///
    /// @throws NotAllowedException with the action and who could do it, or which scope the key lacks
    public void require(String action, Role... wanted) {
        if (!isAny(wanted)) {
            var scopes = key == null ? Set.<Scope>of() : key.missing(Set.of(wanted));
            if (!scopes.isEmpty()) {
                throw new NotAllowedException(action, scopes);
            }
            throw new NotAllowedException(name, action, Set.of(wanted));
        }
    }
}
