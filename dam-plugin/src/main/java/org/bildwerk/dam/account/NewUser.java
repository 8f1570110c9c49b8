package org.bildwerk.dam.account;

import java.util.Locale;
import java.util.Set;

/// A user to be created.
///
/// @param name for sign-in: letters, digits, dot, dash, underscore and @; made lower case
/// @param mustChangePassword true asks for a new password at the first sign-in
public record NewUser(String name, String displayName, String password, Set<Role> roles, boolean mustChangePassword) {

    public NewUser {
        name = name.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.isBlank() ? name : displayName.strip();
        roles = Set.copyOf(roles);
        if (!name.matches("[\\p{L}\\p{N}._@-]{1,100}")) {
            throw new AccountException(AccountRefusal.USER_NAME_INVALID);
        }
        Password.check(password);
    }
}
