package org.bildwerk.generator;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.jspecify.annotations.Nullable;

/// A model, an adapter or a wish that cannot become a picture; the case says which and why.
public final class GeneratorRefused extends DamException {
    private static final long serialVersionUID = 1L;

    private final GeneratorRefusal refusal;
    private final transient Object[] arguments;

    public GeneratorRefused(GeneratorRefusal refusal, Object... arguments) {
        this(null, refusal, arguments);
    }

    public GeneratorRefused(@Nullable Throwable cause, GeneratorRefusal refusal, Object... arguments) {
        super(refusal, named(arguments), cause);
        this.refusal = refusal;
        this.arguments = named(arguments).toArray();
    }

    /// Paths and the like are told as texts.
    private static List<Object> named(Object... arguments) {
        return java.util.Arrays.stream(arguments)
                .map(each -> each instanceof Number ? each : String.valueOf(each))
                .toList();
    }

    public GeneratorRefusal refusal() {
        return refusal;
    }

    /// Returns the values that the message speaks of.
    public Object[] arguments() {
        return arguments.clone();
    }
}
