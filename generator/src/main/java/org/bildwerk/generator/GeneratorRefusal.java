package org.bildwerk.generator;

import org.bildwerk.dam.Refusal;

/// Why a model, an adapter or a wish cannot become a picture.
public enum GeneratorRefusal implements Refusal {
    MODEL_UNKNOWN("model-unusable", "There is no model %s here"),
    MODEL_FOLDER_UNREADABLE("model-unusable", "%s cannot be read as a model: %s"),
    MODEL_FAMILY_UNKNOWN("model-unusable", "The model %s is of a kind that cannot be run here: %s"),
    MODEL_PART_MISSING("model-unusable", "The model %s lacks its part %s"),
    MODEL_NEEDS_CUDA(
            "model-unusable",
            "%s was made for NVIDIA cards alone (operation %s) and cannot run on the processor. Take an export for ONNX Runtime without these"),
    MODEL_FILE_BROKEN("model-unusable", "The model file %s is broken: %s"),
    MODEL_FILE_OUTSIDE("model-unusable", "The model file %s asks for a file outside of its folder: %s"),
    MODEL_TYPE_WRONG("model-unusable", "The model file %s wants %s as %s, which cannot be given to it"),
    MODEL_UNLICENSED("model-unusable", "The model %s states no licence. State one before it is used"),
    MODEL_NOT_FETCHED("model-unusable", "%s was not fetched: %s"),
    MODEL_DIGEST_WRONG("model-unusable", "%s has the SHA-256 %s, not %s: nothing was installed"),
    ADAPTER_UNKNOWN("adapter-unusable", "There is no adapter %s here"),
    ADAPTER_BROKEN("adapter-unusable", "The adapter %s is broken: %s"),
    ADAPTER_OTHER_FAMILY("adapter-unusable", "The adapter %s does not fit the model %s: %s"),
    ADAPTER_KIND_UNKNOWN("adapter-unusable", "The adapter %s is of a kind that cannot be applied: %s"),
    PICTURE_SIZE_WRONG("generation-impossible", "A picture of %d × %d cannot be made: %s"),
    PICTURE_STEPS_WRONG("generation-impossible", "%d steps cannot be made: between 1 and %d"),
    PICTURE_MASK_WRONG("generation-impossible", "The mask has %d × %d pixels, its picture %d × %d"),
    PICTURE_WISH_WRONG("generation-impossible", "This cannot be made: %s"),
    PICTURE_NOT_A_NUMBER(
            "generation-failed",
            "The decoder of %s gave values that are no numbers. Take smaller weights of adapters and of words, or, where the model is in half precision, a decoder in single precision"),
    PICTURE_OUT_OF_MEMORY(
            "generation-failed", "The memory did not suffice for %s. Take a smaller size or another device"),
    PICTURE_FAILED("generation-failed", "ONNX Runtime failed in %s: %s");

    private final String kind;
    private final String text;

    GeneratorRefusal(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }
}
