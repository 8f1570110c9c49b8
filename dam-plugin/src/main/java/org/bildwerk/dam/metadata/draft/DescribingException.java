package org.bildwerk.dam.metadata.draft;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// No texts were proposed.
public final class DescribingException extends DamException {

    private static final long serialVersionUID = 1;
    private final DraftRefusal refusal;
    private final boolean passing;
    private final transient Object[] arguments;

    DescribingException(DraftRefusal refusal, boolean passing, @Nullable Throwable cause, Object... arguments) {
        super(refusal, List.of(arguments), cause);
        this.refusal = refusal;
        this.passing = passing;
        this.arguments = arguments.clone();
    }

    DraftRefusal refusal() {
        return refusal;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    /// Tells whether trying again later may help.
    public boolean isPassing() {
        return passing;
    }
}
