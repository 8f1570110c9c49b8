package org.bildwerk.dam.asset;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A change came without the revision that it was made from.
final class RevisionMissingException extends DamException {

    private static final long serialVersionUID = 1;

    RevisionMissingException() {
        super(AssetRefusal.REVISION_MISSING, List.of());
    }
}
