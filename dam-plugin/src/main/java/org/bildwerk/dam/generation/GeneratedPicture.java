package org.bildwerk.dam.generation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A picture that a generator made.
///
/// @param file the task's target: a PNG without metadata
/// @param recipe what was really done, with all digests, the scheduler's settings, and where it ran
/// @param notes what a person should know, such as a fallback, in English
/// @param took from the first step to the last
public record GeneratedPicture(Path file, Recipe recipe, List<String> notes, Duration took) {

    public GeneratedPicture {
        notes = List.copyOf(notes);
    }
}
