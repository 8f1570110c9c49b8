package org.bildwerk.dam.job;

import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// An item failed in a way that trying again will not mend; the reason is shown to the user.
public final class PermanentFailure extends DamException {

    private static final long serialVersionUID = 1;

    public PermanentFailure(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    @Override
    public String type() {
        return "item-failed";
    }
}
