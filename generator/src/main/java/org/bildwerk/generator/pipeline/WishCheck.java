package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.model.Model;

/// Refuses what a model cannot make, before anything is loaded.
final class WishCheck {

    private static final int MOST_STEPS = 1000;

    private WishCheck() {}

    static void check(Model model, Wish wish) {
        if (wish.steps() < 1 || wish.steps() > MOST_STEPS) {
            throw new GeneratorRefused(GeneratorRefusal.PICTURE_STEPS_WRONG, wish.steps(), MOST_STEPS);
        }
        int unit = model.pixelUnit();
        requireSize(
                wish, wish.width() % unit == 0 && wish.height() % unit == 0, "its edges are no multiples of " + unit);
        requireSize(wish, wish.width() > 0 && wish.height() > 0, "it has no pixels");
        requireSize(
                wish,
                wish.width() <= Wish.LONGEST_EDGE && wish.height() <= Wish.LONGEST_EDGE,
                "an edge is longer than " + Wish.LONGEST_EDGE);
        require(Float.isFinite(wish.guidanceScale()), "the guidance is no number");
        switch (wish.start()) {
            case Start.Blank() -> {}
            case Start.FromPicture picture -> requireSteps(wish, picture.strength());
            case Start.FromLatents latents -> requireSteps(wish, latents.strength());
            case Start.Inside inside -> {
                requireSteps(wish, inside.strength());
                requireMask(inside);
            }
        }
        wish.controls().forEach(control -> model.require(control.part()));
    }

    private static void requireSize(Wish wish, boolean holds, String why) {
        if (!holds) {
            throw new GeneratorRefused(GeneratorRefusal.PICTURE_SIZE_WRONG, wish.width(), wish.height(), why);
        }
    }

    private static void requireSteps(Wish wish, float strength) {
        require((int) (wish.steps() * strength) >= 1, "no step is left at a strength of " + strength);
    }

    private static void requireMask(Start.Inside inside) {
        var mask = inside.mask();
        var picture = inside.picture();
        if (mask.width() != picture.width() || mask.height() != picture.height()) {
            throw new GeneratorRefused(
                    GeneratorRefusal.PICTURE_MASK_WRONG,
                    mask.width(),
                    mask.height(),
                    picture.width(),
                    picture.height());
        }
        require(mask.bounds().isPresent(), "the mask leaves nothing to change");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new GeneratorRefused(GeneratorRefusal.PICTURE_WISH_WRONG, what);
        }
    }
}
