package org.bildwerk.dam.account;

/// What a user may do. Roles add up; none includes another, except that an administrator may do everything.
public enum Role {
    VIEWER,
    EDITOR,
    REVIEWER,
    PUBLISHER,
    SEO,
    ADMINISTRATOR
}
