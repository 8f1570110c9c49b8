package org.bildwerk.dam.job;

import java.util.UUID;

/// Identifies a job.
public record JobId(UUID value) {

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException if the text is no UUID
    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
