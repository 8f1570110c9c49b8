package org.bildwerk.generator.device;

import ai.onnxruntime.OrtException;
import java.util.Locale;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;

/// Names what ONNX Runtime throws.
final class Failures {

    private Failures() {}

    /// @param where what was done, or the name of the file
    static GeneratorRefused of(String where, OrtException e) {
        var message = String.valueOf(e.getMessage());
        if (isMemory(message)) {
            return new GeneratorRefused(e, GeneratorRefusal.PICTURE_OUT_OF_MEMORY, where);
        }
        return new GeneratorRefused(e, GeneratorRefusal.PICTURE_FAILED, where, firstLine(message));
    }

    /// Names what went wrong while a file was loaded.
    static GeneratorRefused loading(String file, OrtException e) {
        var message = String.valueOf(e.getMessage());
        if (isMemory(message)) {
            return new GeneratorRefused(e, GeneratorRefusal.PICTURE_OUT_OF_MEMORY, file);
        }
        return new GeneratorRefused(e, GeneratorRefusal.MODEL_FILE_BROKEN, file, firstLine(message));
    }

    static boolean isMemory(String message) {
        var lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("failed to allocate memory")
                || lower.contains("out of memory")
                || lower.contains("bad_alloc")
                || lower.contains("available memory of");
    }

    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
