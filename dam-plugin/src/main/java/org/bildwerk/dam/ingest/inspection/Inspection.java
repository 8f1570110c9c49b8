package org.bildwerk.dam.ingest.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was seen of a file without decoding it.
///
/// @param fileName made safe, with an extension that goes with the content
/// @param width in pixels, upright
/// @param height in pixels, upright
/// @param noPreview why it can be kept but not shown; null where it can be shown
/// @param warnings what was noticed and mended, in words
public record Inspection(
        FileType type,
        String fileName,
        int width,
        int height,
        int pages,
        boolean hasAlpha,
        @Nullable String noPreview,
        List<String> warnings) {}
