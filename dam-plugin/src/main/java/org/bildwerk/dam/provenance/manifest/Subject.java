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

    /// Returns the steps as actions. A picture without a parent is created in the format in which it leaves: there is
    /// nothing that it could have been transcoded from.
    ///
    /// @param parent label of the parent; null where there is none
    List<Action> stepActions(@Nullable String parent) {
        return steps.stream()
                .filter(step -> parent != null || step != Step.TRANSCODE)
                .map(step -> action(step, parent))
                .toList();
    }

    private Action action(Step step, @Nullable String parent) {
        if (Action.needsSourceType(step.action())) {
            var sourceType = byAi ? SourceType.TRAINED_ALGORITHMIC_MEDIA : SourceType.HUMAN_EDITS;
            return Action.of(step.action(), sourceType, when);
        }
        var action = Action.of(step.action(), when);
        return step == Step.TRANSCODE && parent != null ? action.using(List.of(parent)) : action;
    }
}
