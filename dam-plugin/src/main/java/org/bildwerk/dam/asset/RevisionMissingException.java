package org.bildwerk.dam.asset;

import org.bildwerk.dam.DamException;

/// A change came without the revision that it was made from.
final class RevisionMissingException extends DamException {

    private static final long serialVersionUID = 1;

    RevisionMissingException() {
        super(
                "Send the revision that the change was made from, as If-Match: \"<revision>\" or in the field `revision`");
    }

    @Override
    public String type() {
        return "revision-missing";
    }
}
