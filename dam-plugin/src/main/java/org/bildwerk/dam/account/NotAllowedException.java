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

    /// A key lacks the scope for what its owner may do.
    public NotAllowedException(String action, Set<Scope> scopes) {
        super(AccountRefusal.SCOPE_MISSING, List.of(action, scopes));
        this.action = action;
        this.whoCan = Set.of();
    }

    /// Returns what was asked for, as a verb phrase.
    public String action() {
        return action;
    }

    /// Returns the roles that could do it; none where a scope is missing.
    public Set<Role> whoCan() {
        return whoCan;
    }
}
