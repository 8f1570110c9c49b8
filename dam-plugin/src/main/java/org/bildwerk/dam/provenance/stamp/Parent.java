package org.bildwerk.dam.provenance.stamp;

import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.SourceType;
import org.bildwerk.dam.provenance.manifest.Variation;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// A file that another one was made from: the stamped one, where there is one, else the original.
///
/// @param relation of the lineage, for example `variant-of`
record Parent(
        String relation,
        BlobId blob,
        String mediaType,
        String fileName,
        @Nullable String sourceType) {

    boolean guides() {
        return relation.equals("guided-by");
    }

    boolean isParent() {
        return variation() != null || relation.equals("cropped-from");
    }

    /// Returns how a model made the child; null where none did.
    @Nullable
    Variation variation() {
        return switch (relation) {
            case "variant-of" -> Variation.IMAGE_TO_IMAGE;
            case "inpainted-from" -> Variation.INPAINTING;
            case "upscaled-from" -> Variation.UPSCALING;
            default -> null;
        };
    }

    boolean byAi() {
        return SourceType.isByAi(sourceType);
    }

    Ingredient.Picture ingredient() {
        return Ingredient.parent(fileName, mediaType);
    }
}
