package org.bildwerk.bench.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// A prompt of the judge's list.
///
/// @param scene the value that each attribute should have, by its place in the judge's list
/// @param heldOut whether training never saw this object in this colour and surface
/// @param german whether it is German, not English
public record Asked(String prompt, List<Integer> scene, boolean heldOut, boolean german) {

    /// Reads the list that training wrote.
    public static List<Asked> read(Path file) throws IOException {
        return List.of(new JsonMapper().readValue(Files.readString(file), Asked[].class));
    }
}
