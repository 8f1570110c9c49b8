package org.bildwerk.generator.text;

import java.nio.file.Path;
import org.bildwerk.generator.GeneratorException;
import org.jspecify.annotations.Nullable;

/// A file of a model's tokenizer is missing or not what it should be; the message names the file and the place.
public final class UnusableTokenizerException extends GeneratorException {

    private static final long serialVersionUID = 1;

    UnusableTokenizerException(Path file, String fault) {
        this(file, fault, null);
    }

    UnusableTokenizerException(Path file, String fault, @Nullable Throwable cause) {
        super("The tokenizer cannot be used: %s %s".formatted(file, fault), cause);
    }
}
