package org.bildwerk.dam;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Base of the failures that a caller of the DAM can be told about. The message says what was wrong with what, and what
/// to do.
public abstract class DamException extends RuntimeException {

    private static final long serialVersionUID = 1;

    protected DamException(String message) {
        super(message);
    }

    protected DamException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Names the kind of failure for machines: the last segment of the problem's `type` URI, stable across releases.
    public abstract String type();

    /// Returns what a program may want to know beside the message, by name; values that Jackson can write.
    public Map<String, Object> details() {
        return Map.of();
    }
}
