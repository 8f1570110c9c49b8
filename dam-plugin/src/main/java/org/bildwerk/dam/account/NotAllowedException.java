package org.bildwerk.dam.account;

import java.util.List;
import java.util.Set;
import org.bildwerk.dam.DamException;

/// A caller asked for something that his roles do not cover.
public final class NotAllowedException extends DamException {

    private static final long serialVersionUID = 1;
    private final String action;
    private final transient Set<Role> whoCan;

    public NotAllowedException(String name, String action, Set<Role> whoCan) {
        super(AccountRefusal.NOT_ALLOWED, List.of(name, action, whoCan));
        this.action = action;
        this.whoCan = Set.copyOf(whoCan);
    }

    /// Returns what was asked for, as a verb phrase.
    public String action() {
        return action;
    }

    /// Returns the roles that could do it.
    public Set<Role> whoCan() {
        return whoCan;
    }
}
