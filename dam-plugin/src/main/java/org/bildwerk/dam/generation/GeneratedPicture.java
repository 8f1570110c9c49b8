package org.bildwerk.dam.generation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.quality.Making.Seam;
import org.jspecify.annotations.Nullable;

/// A picture that a generator made.
///
/// @param file the task's target: a PNG without metadata
/// @param recipe what was really done, with all digests, the scheduler's settings, and where it ran
/// @param notes what a person should know, such as a fallback, in English
/// @param took from the first step to the last
/// @param notNumbers how many values of the decoder were no numbers; null where nobody outside a provider knows
/// @param seams where tiles or a mask meet, in pixels of the picture
public record GeneratedPicture(
        Path file,
        Recipe recipe,
        List<String> notes,
        Duration took,
        @Nullable Long notNumbers,
        List<Seam> seams) {

    public GeneratedPicture {
        notes = List.copyOf(notes);
        seams = List.copyOf(seams);
    }

    /// A picture of which no more is known.
    public GeneratedPicture(Path file, Recipe recipe, List<String> notes, Duration took) {
        this(file, recipe, notes, took, null, List.of());
    }
}
