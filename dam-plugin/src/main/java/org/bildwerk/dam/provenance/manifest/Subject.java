package org.bildwerk.dam.provenance.manifest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file that a manifest is written for.
///
/// @param title shown by viewers, usually the file name
/// @param steps that no model took, in their order, after whatever a model did
/// @param byAi whether the picture was made by a model; a cut of it is so, too
/// @param mark the mark in its pixels; null where there is none
/// @param published whether it is made to be published
public record Subject(
        String title,
        String mediaType,
        Instant when,
        Statement statement,
        List<Step> steps,
        boolean byAi,
        @Nullable WatermarkNote mark,
        boolean published) {

    public Subject {
        steps = List.copyOf(steps);
    }

    public Subject withSteps(List<Step> others) {
        return new Subject(title, mediaType, when, statement, others, byAi, mark, published);
    }

    List<Action> stepActions() {
        var sourceType = byAi ? SourceType.TRAINED_ALGORITHMIC_MEDIA : SourceType.HUMAN_EDITS;
        return steps.stream()
                .map(step -> Action.needsSourceType(step.action())
                        ? Action.of(step.action(), sourceType, when)
                        : Action.of(step.action(), when))
                .toList();
    }
}
