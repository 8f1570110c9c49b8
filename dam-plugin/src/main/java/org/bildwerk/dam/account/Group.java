package org.bildwerk.dam.account;

import java.util.Set;

/// A named set of users, to which collections are granted.
public record Group(GroupId id, String name, Set<UserId> members) {

    public Group {
        members = Set.copyOf(members);
    }
}
