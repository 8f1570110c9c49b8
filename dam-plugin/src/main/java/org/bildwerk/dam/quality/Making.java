package org.bildwerk.dam.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What only the maker of a picture knows and a check wants to know. Kept with the version, so that it can be
/// measured again.
///
/// @param prompt what was wanted; null for an upload
/// @param notNumbers how many values of the decoder were no numbers; null for an upload
/// @param seams where tiles or a mask meet, in pixels of the picture
public record Making(@Nullable String prompt, @Nullable Long notNumbers, List<Seam> seams) {

    /// Nothing is known: the picture was uploaded.
    public static final Making UNKNOWN = new Making(null, null, List.of());

    // Older rows may lack the list.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public Making {
        seams = seams == null ? List.of() : List.copyOf(seams);
    }

    /// A straight border within the picture, between two neighbouring pixels.
    ///
    /// @param vertical whether it lies between two columns
    /// @param at index of the first column, or row, after the border
    /// @param from first pixel along it
    /// @param to pixel after the last one along it
    public record Seam(boolean vertical, int at, int from, int to) {}
}
