package org.bildwerk.dam.provenance.manifest;

/// How a model made one picture of another.
public enum Variation {
    IMAGE_TO_IMAGE("Varied by image-to-image generation", SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
    INPAINTING("Inpainted", SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
    UPSCALING("Upscaled by a trained model", SourceType.ALGORITHMICALLY_ENHANCED);

    private final String description;
    private final String sourceType;

    Variation(String description, String sourceType) {
        this.description = description;
        this.sourceType = sourceType;
    }

    String description() {
        return description;
    }

    /// Returns the source type of what came in; a picture that was all made by models stays so.
    String sourceType(boolean parentByAi) {
        return parentByAi ? SourceType.TRAINED_ALGORITHMIC_MEDIA : sourceType;
    }
}
