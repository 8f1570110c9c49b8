package org.bildwerk.dam.account;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why the DAM says no about an account, a group or a key.
public enum AccountRefusal implements Refusal {
    NOT_SIGNED_IN("Nobody is signed in: sign in, or send an API key"),
    NOT_ALLOWED("%s may not %s; that takes one of the roles %s"),
    SCOPE_MISSING("not-allowed", "This key may not %s; that takes one of the scopes %s"),
    PASSWORD_BORROWED("not-allowed", "Choose a password of your own first: the present one was set by somebody else"),
    USER_UNKNOWN("account-invalid", "There is no user %s"),
    USER_NAME_TAKEN("account-invalid", "There is a user named %s already"),
    USER_NAME_INVALID("account-invalid", "A user name has 1 to 100 letters, digits, dots, dashes, underscores or @"),
    OLD_PASSWORD_WRONG("account-invalid", "The old password is not right"),
    PASSWORD_LENGTH("account-invalid", "A password has %d to %d characters"),
    PASSWORD_UNCHANGED("account-invalid", "The new password is the old one; choose another"),
    LAST_ADMINISTRATOR("account-invalid", "One administrator must be left"),
    GROUP_NAME_TAKEN("account-invalid", "There is a group of that name already"),
    GROUP_NAME_LENGTH("account-invalid", "A group has a name of 1 to 200 characters"),
    API_KEY_INCOMPLETE("account-invalid", "An API key has a name and at least one scope"),
    API_KEY_VALIDITY("account-invalid", "An API key is valid for some time, a hundred years at most"),
    API_KEY_UNKNOWN("account-invalid", "There is no such API key to revoke");

    private final @Nullable String kind;
    private final String text;

    AccountRefusal(String text) {
        this(null, text);
    }

    AccountRefusal(@Nullable String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind == null ? reason() : kind;
    }

    @Override
    public String text() {
        return text;
    }
}
