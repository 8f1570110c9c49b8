package org.bildwerk.generator.text;

import java.nio.file.Path;
import org.bildwerk.generator.GeneratorException;
import org.jspecify.annotations.Nullable;

/// A file of a model's tokenizer is missing or not what it should be; the message names the file and the place.
public final class UnusableTokenizerException extends GeneratorException {

    private static final long serialVersionUID = 1;
    private final String file;
    private final String fault;

    UnusableTokenizerException(Path file, String fault) {
        this(file, fault, null);
    }

    UnusableTokenizerException(Path file, String fault, @Nullable Throwable cause) {
        super("The tokenizer cannot be used: %s %s".formatted(file.getFileName(), fault), cause);
        this.file = String.valueOf(file.getFileName());
        this.fault = fault;
    }

    /// Returns the name of the file.
    public String file() {
        return file;
    }

    /// Returns what is wrong with it: `lacks the special token 'x'`.
    public String fault() {
        return fault;
    }
}
