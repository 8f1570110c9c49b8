package org.bildwerk.dam.provenance.evidence.generator;

import java.util.List;
import org.bildwerk.dam.generation.Recipe;
import org.jspecify.annotations.Nullable;

/// What a generator says in a file.
///
/// @param software which one it is: `ComfyUI`
/// @param version as the file gives it
/// @param recipe null where the generator is recognised but nothing of the recipe can be read
/// @param edited whether a part of a given picture was painted anew, not the whole made
/// @param warnings what could not be read, in words
public record Found(
        String software, @Nullable String version, @Nullable Recipe recipe, boolean edited, List<String> warnings) {

    public Found {
        warnings = List.copyOf(warnings);
    }

    static Found of(String software, @Nullable String version, Recipe recipe) {
        return new Found(software, version, recipe, false, List.of());
    }

    static Found unreadable(String software, String warning) {
        return new Found(software, null, null, false, List.of(warning));
    }
}
