package org.bildwerk.generator.text;

import java.util.ArrayList;
import java.util.List;

/// Resolves prompts that change over the steps: `[from:to:N]` changes at step N, or after that share of the steps where
/// N is below 1; `[to:N]` adds and `[from::N]` removes; `[one|other]` takes turns.
///
/// @param stretches in order; the last one ends with the last step
public record PromptSchedule(List<Stretch> stretches) {

    /// A prompt that holds for some steps.
    ///
    /// @param until the last step that it holds for, counted from 1
    public record Stretch(int until, String prompt) {}

    /// Some schedulers ask twice a step.
    private static final int MOST_STEPS = 2000;

    public PromptSchedule {
        stretches = List.copyOf(stretches);
    }

    /// Returns a prompt that stays as it is written, brackets and all.
    public static PromptSchedule steady(String prompt, int steps) {
        return new PromptSchedule(List.of(new Stretch(steps, prompt)));
    }

    /// @throws PromptTooLongException if the prompt has more than [PromptEncoder#MAX_CHARACTERS]
    public static PromptSchedule of(String prompt, int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException("Steps are from 1 to %d, not %d".formatted(MOST_STEPS, steps));
        }
        if (prompt.length() > PromptEncoder.MAX_CHARACTERS) {
            throw new PromptTooLongException(prompt.length(), PromptEncoder.MAX_CHARACTERS);
        }
        if (prompt.indexOf('[') < 0) {
            return steady(prompt, steps);
        }
        var nodes = new ChangeParser(prompt, steps).nodes();
        var stretches = new ArrayList<Stretch>();
        for (int step = 1; step <= steps; step++) {
            var text = new StringBuilder();
            for (var node : nodes) {
                node.write(step, text);
            }
            boolean same = !stretches.isEmpty() && stretches.getLast().prompt().contentEquals(text);
            if (same) {
                stretches.removeLast();
            }
            stretches.add(new Stretch(step, text.toString()));
        }
        return new PromptSchedule(stretches);
    }

    /// Returns the prompt of a step, counted from 1.
    public String at(int step) {
        for (var stretch : stretches) {
            if (step <= stretch.until()) {
                return stretch.prompt();
            }
        }
        throw new IllegalArgumentException("There is no step " + step);
    }
}
