package org.bildwerk.dam.generation;

import org.bildwerk.dam.Refusal;
import org.jspecify.annotations.Nullable;

/// Why a picture is not generated.
public enum GenerationRefusal implements Refusal {
    GENERATION_CANCELLED("item-failed", "Somebody cancelled it"),
    GENERATION_NOT_FOUND(null, "There is no order for pictures %s"),
    RECIPE_NOT_FOUND(null, "Nothing is known of how %s was made"),
    GENERATION_KEY_REUSED(null, "The key %s was used for another order"),
    GENERATOR_UNKNOWN("generation-refused", "There is no generator %s here"),
    MODEL_NOT_INSTALLED("generation-refused", "No model %s is installed here"),
    MODEL_WITHOUT_LICENCE("generation-refused", "%s has no licence yet, so it cannot be used"),
    MODE_UNSUPPORTED("generation-refused", "%s cannot do %s"),
    SEED_UNSUPPORTED("generation-refused", "%s takes no seed"),
    NEGATIVE_UNSUPPORTED("generation-refused", "%s does not take what shall not be seen"),
    TUNING_UNSUPPORTED("generation-refused", "%s takes no steps, no guidance and no scheduler"),
    SCHEDULER_UNSUPPORTED("generation-refused", "%s does not run with the scheduler %s"),
    PART_UNSUPPORTED("generation-refused", "%s does not fit %s"),
    SIZE_UNSUPPORTED(
            "generation-refused", "%s makes no pictures of %s pixels: edges are between %s and %s, in steps of %s"),
    SIZE_NOT_OFFERED("generation-refused", "%s makes no pictures of %s pixels, only of %s"),
    SIZE_INCOMPLETE("generation-refused", "Width and height go together, and %s is missing"),
    STEPS_OUT_OF_RANGE("generation-refused", "Steps are between 1 and %s, not %s"),
    GUIDANCE_OUT_OF_RANGE("generation-refused", "Guidance is between 0 and %s, not %s"),
    STRENGTH_OUT_OF_RANGE("generation-refused", "Strength is above 0 and at most 1, not %s"),
    VALUE_MISSING("generation-refused", "%s is missing"),
    VALUE_UNKNOWN("generation-refused", "%s is one of %s, not %s"),
    VALUE_OUT_OF_RANGE("generation-refused", "%s is between %s and %s, not %s"),
    SEED_OUT_OF_RANGE("generation-refused", "A seed is between 0 and %s, not %s"),
    PROMPT_TOO_LONG("generation-refused", "A prompt has at most %s characters, not %s"),
    PROMPT_MISSING("generation-refused", "A prompt is missing"),
    SOURCE_MISSING("generation-refused", "%s begins with a picture, and none is named"),
    SOURCE_UNKNOWN("generation-refused", "There is no picture %s here, or it is not for you to see"),
    MASK_MISSING("generation-refused", "A mask is missing"),
    MASK_UNKNOWN("generation-refused", "There is no mask %s"),
    MASK_UNREADABLE("generation-refused", "The mask cannot be read: %s"),
    MASK_OF_OTHER_SIZE("generation-refused", "The mask has %s pixels, the picture %s"),
    AXIS_VALUE_INVALID("generation-refused", "%s cannot be %s"),
    AXIS_EMPTY("generation-refused", "The axis %s has no values"),
    WORDS_NOT_IN_PROMPT("generation-refused", "%s does not stand in the prompt, so nothing can take its place"),
    ADAPTER_NOT_LISTED("generation-refused", "%s is not among the adapters of the order"),
    NO_PICTURES("generation-refused", "An order makes at least one picture, not %s"),
    TOO_MANY_PICTURES("generation-refused", "%s pictures are more than the %s of one order"),
    PICTURE_UNREADABLE("item-failed", "What the generator made cannot be used: %s"),
    ORDER_UNFINISHED("generation-refused", "%s is still being made; cancel it, then put it away"),
    CANDIDATE_KEPT_ALREADY("generation-refused", "%s is no candidate"),
    CANDIDATE_CHANGED("generation-refused", "%s has another file since it was checked; try again"),
    CANDIDATE_IN_BIN("generation-refused", "%s lies in the bin; restore it first");

    private final @Nullable String kind;
    private final String text;

    GenerationRefusal(@Nullable String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind == null ? reason() : kind;
    }

    @Override
    public String text() {
        return text;
    }
}
