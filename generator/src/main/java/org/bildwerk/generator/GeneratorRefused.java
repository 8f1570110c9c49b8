package org.bildwerk.generator;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A model, an adapter or a wish that cannot become a picture; the case says which and why.
public final class GeneratorRefused extends DamException {
    private static final long serialVersionUID = 1L;

    public GeneratorRefused(GeneratorRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments));
    }

    public GeneratorRefused(@Nullable Throwable cause, GeneratorRefusal refusal, Object... arguments) {
        super(refusal, List.of(arguments), cause);
    }
}
