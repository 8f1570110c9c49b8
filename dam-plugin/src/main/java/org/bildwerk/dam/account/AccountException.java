package org.bildwerk.dam.account;

import java.util.Map;
import org.bildwerk.dam.DamException;

/// An account cannot be made or changed as asked.
public final class AccountException extends DamException {

    private static final long serialVersionUID = 1;
    private final String field;

    public AccountException(String field, String message) {
        super(message);
        this.field = field;
    }

    /// Returns what is wrong: `user-name`, `password`, `old-password`, `group-name`, `last-administrator`, `unknown`.
    public String field() {
        return field;
    }

    @Override
    public String type() {
        return "account-invalid";
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("field", field);
    }
}
