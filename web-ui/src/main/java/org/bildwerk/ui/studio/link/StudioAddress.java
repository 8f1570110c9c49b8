package org.bildwerk.ui.studio.link;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.GenerationMode;

/// With what the Studio begins: `studio?source=ID&mode=inpaint` with a picture, `studio?control=ID` guided by one.
///
/// @param asset empty where it begins with nothing
/// @param mode what shall become of the picture
/// @param strength how far to go from it; empty for what is usual
/// @param guides whether the picture guides instead
public record StudioAddress(Optional<AssetId> asset, GenerationMode mode, OptionalDouble strength, boolean guides) {

    /// How far a picture is varied a little.
    public static final double SUBTLE = 0.35;

    /// How far a picture is varied strongly.
    public static final double STRONG = 0.7;

    /// Returns the address that varies a picture.
    static QueryParameters vary(AssetId asset, boolean strong) {
        return QueryParameters.simple(Map.of(
                "source",
                asset.toString(),
                "mode",
                GenerationMode.IMAGE_TO_IMAGE.key(),
                "strength",
                String.valueOf(strong ? STRONG : SUBTLE)));
    }

    /// Returns the address that changes a part of a picture.
    static QueryParameters inpaint(AssetId asset) {
        return QueryParameters.simple(Map.of("source", asset.toString(), "mode", GenerationMode.INPAINT.key()));
    }

    /// Returns the address that is guided by a picture.
    static QueryParameters guide(AssetId asset) {
        return QueryParameters.simple(Map.of("control", asset.toString()));
    }

    /// Reads what is understood; the rest is as if it were not there.
    public static StudioAddress of(QueryParameters parameters) {
        var control = parameters.getSingleParameter("control").flatMap(StudioAddress::asset);
        return new StudioAddress(
                control.or(() -> parameters.getSingleParameter("source").flatMap(StudioAddress::asset)),
                parameters
                        .getSingleParameter("mode")
                        .flatMap(StudioAddress::mode)
                        .orElse(GenerationMode.IMAGE_TO_IMAGE),
                parameters
                        .getSingleParameter("strength")
                        .map(StudioAddress::strength)
                        .orElse(OptionalDouble.empty()),
                control.isPresent());
    }

    private static Optional<AssetId> asset(String text) {
        try {
            return Optional.of(AssetId.of(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<GenerationMode> mode(String text) {
        try {
            return Optional.of(GenerationMode.of(text)).filter(GenerationMode::needsSource);
        } catch (IllegalArgumentException noMode) {
            return Optional.empty();
        }
    }

    private static OptionalDouble strength(String text) {
        try {
            double value = Double.parseDouble(text);
            return value > 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalDouble.empty();
        }
    }
}
