package org.bildwerk.dam;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Base of the failures that a caller of the DAM can be told about. The message says in English what was wrong with
/// what, and what to do; [#refused()] lets a host say it in another language.
public abstract class DamException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final String type;
    private final transient Refused refused;

    /// @param arguments texts, numbers, enum values, or collections of these
    protected DamException(Refusal refusal, List<?> arguments) {
        this(refusal, arguments, null);
    }

    protected DamException(Refusal refusal, List<?> arguments, @Nullable Throwable cause) {
        super(refusal.said(arguments), cause);
        this.type = refusal.type();
        this.refused = Refused.of(refusal, arguments);
    }

    /// Names the kind of failure for machines: the last segment of the problem's `type` URI, stable across releases.
    public final String type() {
        return type;
    }

    /// Returns the case within the kind, with the values that the message speaks of.
    public final Refused refused() {
        return refused;
    }

    /// Tells whether this is the case.
    public final boolean is(Refusal refusal) {
        return refused.reason().equals(refusal.reason());
    }

    /// Tells whether the state behind it is expected and passes by itself, as while something starts: nothing to alarm
    /// anybody with.
    public boolean isPassing() {
        return false;
    }

    /// Returns what a program may want to know beside the message, by name; values that Jackson can write.
    public Map<String, Object> details() {
        return Map.of();
    }
}
