package org.bildwerk.dam.provenance.evidence;

import static org.bildwerk.metadata.iptc.DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
import static org.bildwerk.metadata.iptc.DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;

import java.util.Optional;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.metadata.iptc.DigitalSourceType;
import org.jspecify.annotations.Nullable;

/// A picture that a model made, wholly or in part, and that nobody calls so.
///
/// @param madeHere whether this library made it; else its file proves it
/// @param said what the record says instead; null where it says nothing
/// @param fitting what the record should say
public record MissingAiLabel(boolean madeHere, @Nullable DigitalSourceType said, DigitalSourceType fitting) {

    /// Finds out; empty where the picture is called what it is, or nothing proves that a model made it.
    ///
    /// @param generated whether this library made it: its files say so wherever the record says nothing
    /// @param proved what the file says of its origin
    public static Optional<MissingAiLabel> of(Description description, boolean generated, AiOrigin proved) {
        if (!generated && proved != AiOrigin.YES && proved != AiOrigin.PARTLY) {
            return Optional.empty();
        }
        var said = Optional.ofNullable(description.digitalSourceType()).flatMap(DigitalSourceType::parse);
        if (said.map(AiMade::isSaidBy).orElse(generated)) {
            return Optional.empty();
        }
        var whole = generated || proved == AiOrigin.YES;
        var fitting = whole ? TRAINED_ALGORITHMIC_MEDIA : COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA;
        return Optional.of(new MissingAiLabel(generated, said.orElse(null), fitting));
    }
}
