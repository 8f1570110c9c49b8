package org.bildwerk.dam.site;

import java.util.Set;
import org.bildwerk.dam.storage.BlobId;

/// A publication with the file that it delivers and what its site asks of it.
///
/// @param width of the file in pixels, after its orientation tag is applied
/// @param height of the file in pixels, after its orientation tag is applied
/// @param origin why the file was made, as in [org.bildwerk.dam.asset.Version]
/// @param credential where the site wants the content credential
/// @param prompts whether its files tell the prompt
/// @param saveData whether its site gives smaller files to visitors who ask for it
/// @param slotWidths all widths of the site's slots
/// @param slotRatios all ratios of the site's slots
public record Release(
        Publication publication,
        BlobId blob,
        int width,
        int height,
        boolean hasAlpha,
        String origin,
        CredentialChoice credential,
        boolean prompts,
        boolean saveData,
        Set<Integer> slotWidths,
        Set<Ratio> slotRatios) {

    public Release {
        slotWidths = Set.copyOf(slotWidths);
        slotRatios = Set.copyOf(slotRatios);
    }

    /// Tells whether this installation made the picture by a model.
    public boolean generated() {
        return origin.equals("generate");
    }
}
