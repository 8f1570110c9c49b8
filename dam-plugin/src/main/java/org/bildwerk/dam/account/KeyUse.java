package org.bildwerk.dam.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// That a caller came with an API key, and what the key holds back of what its owner may do. Immutable.
///
/// @param withheld the owner's roles that the scopes do not let through
public record KeyUse(Set<Scope> scopes, Set<Role> withheld) {

    public KeyUse {
        scopes = Set.copyOf(scopes);
        withheld = Set.copyOf(withheld);
    }

    /// Stops a key that has none of the scopes; the scope `ADMIN` stands for all.
    ///
    /// @throws NotAllowedException with the action and the scopes that it takes
    public void require(String action, Scope... wanted) {
        if (!scopes.contains(Scope.ADMIN) && Arrays.stream(wanted).noneMatch(scopes::contains)) {
            throw new NotAllowedException(action, EnumSet.copyOf(Arrays.asList(wanted)));
        }
    }

    /// Returns the scopes with which the owner's key could act in one of the roles; none if he has no such role.
    Set<Scope> missing(Collection<Role> wanted) {
        var owned = withheld.contains(Role.ADMINISTRATOR) || wanted.stream().anyMatch(withheld::contains);
        return Arrays.stream(Scope.values())
                .filter(scope -> owned && wanted.stream().anyMatch(scope.roles()::contains))
                .collect(Collectors.toUnmodifiableSet());
    }
}
