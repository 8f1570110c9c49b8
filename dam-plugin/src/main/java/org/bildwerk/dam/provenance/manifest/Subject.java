package org.bildwerk.dam.provenance.manifest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The file that a manifest is written for.
///
/// @param title shown by viewers, usually the file name
/// @param mark the mark in its pixels; null where there is none
/// @param published whether it is made to be published
public record Subject(
        String title,
        String mediaType,
        Instant when,
        Statement statement,
        @Nullable WatermarkNote mark,
        boolean published) {}
