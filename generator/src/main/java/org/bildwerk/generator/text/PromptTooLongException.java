package org.bildwerk.generator.text;

import org.bildwerk.generator.GeneratorException;

/// A prompt has more characters than are read at all.
public final class PromptTooLongException extends GeneratorException {

    private static final long serialVersionUID = 1;
    private final int length;
    private final int limit;

    PromptTooLongException(int length, int limit) {
        super("A prompt of %d characters is too long; at most %d are read".formatted(length, limit));
        this.length = length;
        this.limit = limit;
    }

    /// Returns how many characters the prompt has.
    public int length() {
        return length;
    }

    /// Returns how many it may have.
    public int limit() {
        return limit;
    }
}
