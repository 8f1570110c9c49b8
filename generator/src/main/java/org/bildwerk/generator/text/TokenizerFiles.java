package org.bildwerk.generator.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of a tokenizer's folder, as far as they are there.
record TokenizerFiles(Path folder) {

    private static final long MAX_BYTES = 64L << 20;
    private static final JsonMapper JSON = new JsonMapper();

    @Nullable
    JsonNode json(String name) {
        var text = text(name);
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JacksonException e) {
            throw new UnusableTokenizerException(folder.resolve(name), "is no JSON", e);
        }
    }

    @Nullable
    String text(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new UnusableTokenizerException(file, "is larger than any vocabulary");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableTokenizerException(file, "cannot be read as UTF-8", e);
        }
    }

    UnusableTokenizerException fault(String name, String fault) {
        return new UnusableTokenizerException(folder.resolve(name), fault);
    }
}
