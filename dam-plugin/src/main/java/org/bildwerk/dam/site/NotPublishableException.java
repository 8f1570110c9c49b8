package org.bildwerk.dam.site;

import org.bildwerk.dam.DamException;

/// An asset cannot go out as it stands.
public final class NotPublishableException extends DamException {

    private static final long serialVersionUID = 1;
    private final Reason reason;

    /// What stands in the way.
    public enum Reason {
        /// It is neither approved nor published.
        NOT_APPROVED,
        /// It lies in the bin.
        BINNED,
        /// Its rights have not begun, have ended, or an embargo holds.
        RIGHTS
    }

    NotPublishableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Returns what stands in the way.
    public Reason reason() {
        return reason;
    }

    @Override
    public String type() {
        return "not-publishable";
    }
}
