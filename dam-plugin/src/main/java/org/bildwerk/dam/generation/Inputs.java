package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.asset.VersionId;
import org.jspecify.annotations.Nullable;

/// The pictures that a picture was made from.
///
/// @param controls pictures that guided it, in their order
public record Inputs(
        @Nullable Source source,
        @Nullable Mask mask,
        @Nullable Borders borders,
        List<Control> controls) {

    /// Begins with noise alone.
    public static final Inputs NONE = new Inputs(null, null, null, List.of());

    // A stored one may lack the list.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Inputs {
        controls = controls == null ? List.of() : List.copyOf(controls);
    }

    /// Returns the same with another picture to begin with.
    public Inputs withSource(VersionId version) {
        return new Inputs(
                new Source(version, null, source == null ? null : source.strength()), mask, borders, controls);
    }

    /// Returns the same, going so far from the picture that it begins with.
    ///
    /// @throws IllegalArgumentException if it begins with none
    public Inputs withStrength(double strength) {
        if (source == null) {
            throw new IllegalArgumentException("There is no picture to begin with");
        }
        return new Inputs(new Source(source.version(), source.sha256(), strength), mask, borders, controls);
    }

    /// Returns the same with the files and digests of others: which they were is for who laid them out to say.
    Inputs ofFiles(Inputs laid) {
        var begun = laid.source();
        var strength = source == null ? null : source.strength();
        var known = new ArrayList<Control>();
        for (int i = 0; i < laid.controls().size(); i++) {
            var control = laid.controls().get(i);
            known.add(i < controls.size() ? controls.get(i).of(String.valueOf(control.sha256())) : control);
        }
        return new Inputs(
                begun == null || strength == null ? begun : new Source(begun.version(), begun.sha256(), strength),
                laid.mask(),
                laid.borders(),
                known);
    }

    /// The picture that it began with.
    ///
    /// @param version in the library
    /// @param sha256 of the version's file; filled in when the picture is made
    /// @param strength how far it may go from the picture, above 0 up to 1; null where the mode has no such thing
    public record Source(
            VersionId version,
            @Nullable String sha256,
            @Nullable Double strength) {}

    /// What was to be changed; the file is kept with the recipe.
    ///
    /// @param sha256 of a grey PNG of the source's size; white changes
    /// @param feather pixels over which the border fades
    /// @param maskedAreaOnly the area was made at full size and put back, with so much around it
    public record Mask(String sha256, int feather, boolean maskedAreaOnly, int padding) {}

    /// How many pixels were added on each side.
    public record Borders(int left, int top, int right, int bottom) {

        public Borders {
            if (left < 0 || top < 0 || right < 0 || bottom < 0 || (left | top | right | bottom) == 0) {
                throw new IllegalArgumentException("Nothing is added on any side");
            }
        }
    }

    /// A picture that guided the steps from start to end, both parts of 1.
    ///
    /// @param model name of the control's card
    /// @param digest of the control's files; filled in when the picture is made
    /// @param version in the library; its file is made fit for the control by the preprocessor
    /// @param preprocessor [#EDGES]; null where the picture is fit already
    public record Control(
            String model,
            @Nullable String digest,
            VersionId version,
            @Nullable String sha256,
            @Nullable String preprocessor,
            double weight,
            double start,
            double end) {

        /// Names the preprocessor that draws the edges of a picture, white on black.
        public static final String EDGES = "edges";

        public Control {
            if (!(start >= 0 && start < end && end <= 1)) {
                throw new IllegalArgumentException(
                        "A control guides from 0 up to 1, not from %s to %s".formatted(start, end));
            }
        }

        /// Returns the same, with the digest of the version's file.
        Control of(String digestOfFile) {
            return new Control(model, digest, version, digestOfFile, preprocessor, weight, start, end);
        }
    }
}
