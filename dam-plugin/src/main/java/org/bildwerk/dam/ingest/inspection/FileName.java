package org.bildwerk.dam.ingest.inspection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Makes a name that a stranger gave to a file safe to keep and to show.
public final class FileName {

    private static final int LONGEST_BYTES = 200;
    private static final String NAMELESS = "unnamed";

    private FileName() {}

    /// Returns the last part of the path without control characters, direction overrides and what file systems and
    /// headers give a meaning to; never empty, at most 200 bytes.
    public static String safe(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // \p{C}: control, format (direction overrides, zero width), surrogate, private and unassigned characters
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").replaceAll("[<>:\"|?*%]", "_");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(name);
    }

    /// Returns the name with the extension replaced.
    static String withExtension(String name, String extension) {
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= 6;
        return shortened((hasExtension ? name.substring(0, dot) : name) + "." + extension);
    }

    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var stem = new StringBuilder();
        int bytes = extension.length();
        for (int point : name.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_BYTES) {
                break;
            }
            stem.appendCodePoint(point);
        }
        return stem.toString().strip() + extension;
    }
}
