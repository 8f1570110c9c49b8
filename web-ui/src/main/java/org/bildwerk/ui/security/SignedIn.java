package org.bildwerk.ui.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.bildwerk.dam.account.UserId;

/// A local user who has proved who he is. What he may do is looked up with each request, so that a change of roles
/// counts at once.
///
/// @param stamp of the password with which he signed in; the session ends when it is no longer that of the user
public record SignedIn(UUID id, String name, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    /// Returns the id of the user.
    public UserId user() {
        return new UserId(id);
    }
}
