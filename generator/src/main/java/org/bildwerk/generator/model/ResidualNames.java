package org.bildwerk.generator.model;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file `residuals.json` beside a graph, for exports that call by other names what controls add: outputs of a
/// control, inputs of a U-Net.
///
/// @param down on the way down, in the order of the blocks
/// @param mid in the middle
record ResidualNames(List<String> down, String mid) {

    static final String FILE = "residuals.json";

    private static final long LONGEST = 1 << 16;

    // What Jackson reads may lack either.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    ResidualNames {
        down = down == null ? List.of() : List.copyOf(down);
        mid = mid == null ? "" : mid;
    }

    /// Returns all names; empty where there is no such file.
    ///
    /// @throws GeneratorRefused if the file is damaged
    static Optional<List<String>> read(Part part) {
        var file = part.graph().folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw wrong(part, "it is too large", null);
            }
            var read = JsonMapper.shared().readValue(Files.readString(file), ResidualNames.class);
            var all = new ArrayList<>(read.down);
            all.add(read.mid);
            if (read.down.isEmpty() || read.mid.isEmpty() || new HashSet<>(all).size() < all.size()) {
                throw wrong(part, "it names none on the way down, none in the middle, or one twice", null);
            }
            return Optional.of(all);
        } catch (IOException | JacksonException e) {
            throw wrong(part, "it is no list of names", e);
        }
    }

    static GeneratorRefused wrong(Part part, String why, @Nullable Throwable cause) {
        return new GeneratorRefused(cause, GeneratorRefusal.MODEL_FOLDER_UNREADABLE, part.name() + "/" + FILE, why);
    }
}
