package org.bildwerk.dam;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Channel;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.account.UserId;

/// Callers for tests. The same name is always the same person.
public final class People {

    private People() {}

    /// Returns someone with the roles.
    public static Caller with(String name, Role... roles) {
        return in(name, Set.of(), roles);
    }

    /// Returns someone with the roles who is in the groups.
    public static Caller in(String name, Set<GroupId> groups, Role... roles) {
        var id = new UserId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var held = Arrays.stream(roles).collect(Collectors.toSet());
        return new Caller(id, name, held, groups, Channel.API);
    }

    public static Caller editor() {
        return with("editor", Role.EDITOR);
    }

    public static Caller reviewer() {
        return with("reviewer", Role.REVIEWER);
    }

    public static Caller publisher() {
        return with("publisher", Role.PUBLISHER);
    }

    public static Caller administrator() {
        return with("administrator", Role.ADMINISTRATOR);
    }
}
