package org.bildwerk.dam.generation;

import org.bildwerk.dam.asset.Version;
import org.jspecify.annotations.Nullable;

/// Holds the numbers of a wanted recipe against what any model could do. They come from outside: a border of a million
/// pixels would cost the memory of all, and what is no number at all makes a black picture.
final class RecipeRanges {

    private static final int LONGEST_EDGE = 8192;
    private static final int WIDEST_SEAM = 1024;
    private static final int MOST_STEPS = 1000;
    private static final int MOST_PARTS = 16;
    private static final double HEAVIEST = 10;

    private RecipeRanges() {}

    /// @param source the picture that it begins with; null for none
    /// @throws OrderRefusedException naming the first that is out of its range
    static void check(Recipe recipe, @Nullable Version source) {
        within("adapters", recipe.adapters().size(), 0, MOST_PARTS);
        for (var adapter : recipe.adapters()) {
            within("adapters.weight", adapter.weight(), -HEAVIEST, HEAVIEST);
            optional("adapters.textEncoderWeight", adapter.textEncoderWeight(), -HEAVIEST, HEAVIEST);
        }
        if (recipe.hires() != null) {
            within("hires.numInferenceSteps", recipe.hires().numInferenceSteps(), 0, MOST_STEPS);
        }
        if (recipe.sampling() != null) {
            check(recipe.sampling());
        }
        if (recipe.inputs() != null) {
            check(recipe.inputs(), source);
        }
    }

    private static void check(Sampling sampling) {
        optional("sampling.guidanceRescale", sampling.guidanceRescale(), 0, 1);
        optional("sampling.variationStrength", sampling.variationStrength(), 0, 1);
        optional("sampling.eta", sampling.eta(), 0, 1);
    }

    private static void check(Inputs inputs, @Nullable Version source) {
        within("inputs.controls", inputs.controls().size(), 0, MOST_PARTS);
        inputs.controls().forEach(control -> within("inputs.controls.weight", control.weight(), 0, HEAVIEST));
        var mask = inputs.mask();
        if (mask != null) {
            within("inputs.mask.feather", mask.feather(), 0, WIDEST_SEAM);
            within("inputs.mask.padding", mask.padding(), 0, WIDEST_SEAM);
        }
        var borders = inputs.borders();
        if (borders != null && source != null) {
            within("inputs.borders", (double) borders.left() + source.width() + borders.right(), 1, LONGEST_EDGE);
            within("inputs.borders", (double) borders.top() + source.height() + borders.bottom(), 1, LONGEST_EDGE);
        }
    }

    private static void optional(String name, @Nullable Double value, double least, double most) {
        if (value != null) {
            within(name, value, least, most);
        }
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new OrderRefusedException(
                    GenerationRefusal.VALUE_OUT_OF_RANGE, name, plain(least), plain(most), plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
