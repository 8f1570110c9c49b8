package org.bildwerk.generator.registry;

import java.nio.file.Path;
import org.bildwerk.dam.generation.ModelCard;
import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;

/// One thing that is installed.
///
/// @param place file or folder
/// @param digest SHA-256 over its files
public record Installed(ModelCard.Kind kind, String name, Path place, CardFile card, String digest) {

    /// Returns it, if somebody has stated its licence.
    ///
    /// @throws GeneratorRefused if nobody has
    public Installed licensed() {
        var licence = card.licence();
        if (licence == null || licence.isBlank()) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_UNLICENSED, name);
        }
        return this;
    }

    /// Returns the title, or the name where there is none.
    public String title() {
        var title = card.title();
        return title == null || title.isBlank() ? name : title;
    }
}
