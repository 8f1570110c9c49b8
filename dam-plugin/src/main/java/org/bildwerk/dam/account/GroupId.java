package org.bildwerk.dam.account;

import java.util.UUID;

/// Identifies a group of users.
public record GroupId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
