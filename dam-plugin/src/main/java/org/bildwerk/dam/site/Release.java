package org.bildwerk.dam.site;

import java.util.Set;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// A publication with the file that it delivers and what its site asks of it.
///
/// @param width of the file in pixels, after its orientation tag is applied
/// @param height of the file in pixels, after its orientation tag is applied
/// @param frames of an animation; 1 for a still picture
/// @param origin why the file was made, as in [org.bildwerk.dam.asset.Version]
/// @param credential where the site wants the content credential
/// @param prompts whether its files tell the prompt
/// @param label what stands visibly on the picture; null for nothing
/// @param saveData whether its site gives smaller files to visitors who ask for it
/// @param clientHints whether its site gives files as wide as the browser says that it needs them
/// @param slotWidths all widths of the site's slots
/// @param slotRatios all ratios of the site's slots
public record Release(
        Publication publication,
        BlobId blob,
        int width,
        int height,
        boolean hasAlpha,
        int frames,
        String origin,
        CredentialChoice credential,
        boolean prompts,
        @Nullable PictureLabel label,
        boolean saveData,
        boolean clientHints,
        Set<Integer> slotWidths,
        Set<Ratio> slotRatios) {

    /// The most pixels of all frames together that are delivered as an animation.
    public static final long MOST_MOVING_PIXELS = 30_000_000;

    public Release {
        slotWidths = Set.copyOf(slotWidths);
        slotRatios = Set.copyOf(slotRatios);
    }

    /// Tells whether it is delivered as an animation where the format can do that: one of so few pixels that all
    /// frames lie in memory at once, and none that a model of ours made, whose unmarked pixels stay here.
    public boolean animated() {
        return frames > 1 && !generated() && (long) frames * width * height <= MOST_MOVING_PIXELS;
    }

    /// Tells whether this installation made the picture by a model.
    public boolean generated() {
        return origin.equals("generate");
    }
}
