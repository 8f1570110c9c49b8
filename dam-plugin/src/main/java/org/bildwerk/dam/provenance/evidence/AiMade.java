package org.bildwerk.dam.provenance.evidence;

import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.metadata.iptc.DigitalSourceType;

/// Tells whether a model made a picture, wholly or in part.
public final class AiMade {

    private AiMade() {}

    /// Returns what the search through its file came to; empty while nobody has searched.
    public static Optional<AiOrigin> proved(Asset asset) {
        return Optional.ofNullable(asset.derived().get(EvidenceFact.KIND))
                .map(Derived::value)
                .flatMap(value -> AiOrigin.of(value.path("origin").asString("")));
    }

    /// Tells whether this library made it, its file proves it, or its record says so. A mere hint is not enough.
    public static boolean is(Asset asset) {
        return asset.version().generated()
                || proved(asset)
                        .filter(origin -> origin == AiOrigin.YES || origin == AiOrigin.PARTLY)
                        .isPresent()
                || Optional.ofNullable(asset.description().digitalSourceType())
                        .flatMap(DigitalSourceType::parse)
                        .filter(AiMade::isSaidBy)
                        .isPresent();
    }

    static boolean isSaidBy(DigitalSourceType type) {
        return switch (type) {
            case TRAINED_ALGORITHMIC_MEDIA,
                    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA,
                    COMPOSITE_SYNTHETIC,
                    ALGORITHMIC_MEDIA -> true;
            default -> false;
        };
    }
}
