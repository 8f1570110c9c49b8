package org.bildwerk.ui.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.bildwerk.dam.generation.Generation;
import org.bildwerk.dam.generation.GenerationId;
import org.bildwerk.dam.generation.GenerationItem;
import org.bildwerk.dam.generation.GenerationItem.State;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Hires;
import org.bildwerk.dam.generation.Recipe;

/// When orders are done: each after those before it, as long as pictures of the same model took lately, by their steps
/// and pixels.
///
/// @param state what was made, and what waits
record QueueTimes(BoardState state) {

    private static final int LATELY = 12;
    // Reading the words and decoding take about as long as so many steps.
    private static final int AROUND = 2;
    private static final int USUAL_STEPS = 20;
    private static final int USUAL_EDGE = 512;

    /// Where an order stands.
    ///
    /// @param behind orders before it
    /// @param seconds until it is done; empty where nobody can say
    record Standing(int behind, OptionalDouble seconds) {}

    /// Returns where each unfinished order stands; the oldest is the first.
    Map<GenerationId, Standing> all() {
        Deque<Generation> oldestFirst = new ArrayDeque<>();
        state.unfinished().forEach(oldestFirst::addFirst);
        var standing = new LinkedHashMap<GenerationId, Standing>();
        var passed = OptionalDouble.of(0);
        for (var order : oldestFirst) {
            var own = left(order);
            passed = passed.isPresent() && own.isPresent()
                    ? OptionalDouble.of(passed.getAsDouble() + own.getAsDouble())
                    : OptionalDouble.empty();
            standing.put(order.id(), new Standing(standing.size(), passed));
        }
        return standing;
    }

    private OptionalDouble left(Generation order) {
        double left = 0;
        for (var item : order.items()) {
            if (!item.state().finished()) {
                var rate = rate(item.recipe());
                if (rate.isEmpty()) {
                    return rate;
                }
                left += rate.getAsDouble() * (work(item.recipe()) - state.progress(item) * steps(item.recipe()));
            }
        }
        return OptionalDouble.of(left);
    }

    /// Returns how many seconds a unit of work took lately.
    private OptionalDouble rate(Recipe recipe) {
        double seconds = 0;
        double work = 0;
        for (var item : lately(recipe)) {
            seconds += Objects.requireNonNull(item.seconds());
            work += work(item.recipe());
        }
        return work > 0 ? OptionalDouble.of(seconds / work) : OptionalDouble.empty();
    }

    private List<GenerationItem> lately(Recipe recipe) {
        return state.orders().stream()
                .flatMap(order -> order.items().stream())
                .filter(item -> item.state() == State.MADE && item.seconds() != null)
                .filter(item -> item.recipe().model().equals(recipe.model()))
                .filter(item -> enlarges(item.recipe()) == enlarges(recipe))
                .limit(LATELY)
                .toList();
    }

    private static double work(Recipe recipe) {
        if (enlarges(recipe)) {
            return 1;
        }
        return steps(recipe) + pixels(recipe) * AROUND + (recipe.hires() == null ? 0 : second(recipe, recipe.hires()));
    }

    /// Returns what the steps take that are told one by one: those of the first stage.
    private static double steps(Recipe recipe) {
        if (enlarges(recipe)) {
            return 1;
        }
        var source = recipe.inputs() == null ? null : recipe.inputs().source();
        var strength = source == null ? null : source.strength();
        return pixels(recipe) * said(recipe) * (strength == null ? 1 : strength);
    }

    private static double second(Recipe recipe, Hires stage) {
        int wanted = stage.numInferenceSteps() > 0 ? stage.numInferenceSteps() : said(recipe);
        return pixels(recipe) * stage.scale() * stage.scale() * (wanted * stage.strength() + AROUND);
    }

    private static int said(Recipe recipe) {
        return Objects.requireNonNullElse(recipe.numInferenceSteps(), USUAL_STEPS);
    }

    private static double pixels(Recipe recipe) {
        double width = Objects.requireNonNullElse(recipe.width(), USUAL_EDGE);
        return width * Objects.requireNonNullElse(recipe.height(), USUAL_EDGE);
    }

    private static boolean enlarges(Recipe recipe) {
        return recipe.mode() == GenerationMode.UPSCALE;
    }
}
