package org.bildwerk.dam.metadata;

import java.util.List;
import org.bildwerk.dam.DamException;

/// A bulk edit cannot be taken back, or not for this asset.
public final class BulkEditException extends DamException {

    private static final long serialVersionUID = 1;

    BulkEditException(BulkRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }
}
