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
        if (!isLicensed()) {
            throw new GeneratorRefused(GeneratorRefusal.MODEL_UNLICENSED, name);
        }
        return this;
    }

    /// Tells whether somebody has stated its licence.
    public boolean isLicensed() {
        var licence = card.licence();
        return licence != null && !licence.isBlank();
    }

    /// Returns the title, or the name where there is none.
    public String title() {
        var title = card.title();
        return title == null || title.isBlank() ? name : title;
    }
}
