package org.bildwerk.generator.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.text.PromptSchedule;
import org.jspecify.annotations.Nullable;

/// Turns the prompts of a wish into what the U-Net is told. Where brackets weigh words, they also change them over the
/// steps (`[from:to:N]`, `[one|other]`); each text that comes of it is encoded once.
final class Conditioner {

    private record Pair(String wanted, @Nullable String against) {}

    private final Workbench bench;
    private final Encoding encoding;

    Conditioner(Workbench bench, TextMode mode, Cancellation cancellation) {
        this.bench = bench;
        this.encoding = new Encoding(bench, mode, cancellation);
    }

    /// @param guided whether the negative prompt counts
    /// @param calls how often the U-Net is asked
    /// @param told what stays the same
    Course course(Wish wish, boolean guided, int calls, Map<String, Tensor> told) {
        var wanted = schedule(wish, wish.prompt(), calls);
        var negative = guided ? negative(wish) : null;
        var against = negative == null ? null : schedule(wish, negative, calls);
        var vectors = encoding.of(texts(wanted, against));
        var known = new HashMap<Pair, Conditions>();
        var course = new ArrayList<Conditions>();
        for (int call = 1; call <= (changes(wanted) || changes(against) ? calls : 1); call++) {
            var pair = new Pair(wanted.at(call), against == null ? null : against.at(call));
            course.add(known.computeIfAbsent(pair, each -> {
                var positive = Objects.requireNonNull(vectors.get(each.wanted), "every text is encoded");
                var zeros = guided ? positive.zeros() : null;
                return Conditions.of(positive, each.against == null ? zeros : vectors.get(each.against), wish, told);
            }));
        }
        return new Course(course);
    }

    /// Returns null where a model takes zeros for a prompt that is not there.
    private @Nullable String negative(Wish wish) {
        boolean zeros = wish.negativePrompt() == null && bench.model().zerosForEmptyPrompt() && encoding.isTwofold();
        return zeros ? null : Objects.requireNonNullElse(wish.negativePrompt(), "");
    }

    private static PromptSchedule schedule(Wish wish, String prompt, int calls) {
        return wish.text().emphasis() == null ? PromptSchedule.steady(prompt, calls) : PromptSchedule.of(prompt, calls);
    }

    private static boolean changes(@Nullable PromptSchedule schedule) {
        return schedule != null && schedule.stretches().size() > 1;
    }

    private static LinkedHashSet<String> texts(PromptSchedule wanted, @Nullable PromptSchedule against) {
        var texts = new LinkedHashSet<String>();
        wanted.stretches().forEach(each -> texts.add(each.prompt()));
        if (against != null) {
            against.stretches().forEach(each -> texts.add(each.prompt()));
        }
        return texts;
    }
}
