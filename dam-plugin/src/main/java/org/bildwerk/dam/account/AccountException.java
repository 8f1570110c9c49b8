package org.bildwerk.dam.account;

import java.util.List;
import org.bildwerk.dam.DamException;

/// An account cannot be made or changed as asked.
public final class AccountException extends DamException {

    private static final long serialVersionUID = 1;

    public AccountException(AccountRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
