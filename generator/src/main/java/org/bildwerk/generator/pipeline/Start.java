package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.picture.Mask;
import org.bildwerk.generator.picture.RgbImage;

/// What a picture begins with.
public sealed interface Start {

    /// Nothing but noise.
    record Blank() implements Start {}

    /// Another picture, changed as a whole.
    ///
    /// @param strength how far it may go, above 0 up to 1
    record FromPicture(RgbImage picture, float strength) implements Start {

        public FromPicture {
            requireStrength(strength);
        }
    }

    /// The latents of another picture, in the size wanted.
    record FromLatents(Tensor latents, float strength) implements Start {

        public FromLatents {
            requireStrength(strength);
        }
    }

    /// Another picture, changed inside a mask of its size and nowhere else.
    ///
    /// @param seam pixels outside of the mask over which the change fades
    /// @param areaOnly makes only the masked area, at the full size wanted, and puts it back
    /// @param padding pixels around the masked area that are made with it
    record Inside(RgbImage picture, Mask mask, float strength, int seam, boolean areaOnly, int padding)
            implements Start {

        public Inside {
            requireStrength(strength);
            if (seam < 0 || padding < 0) {
                throw new IllegalArgumentException("a seam or a padding of less than nothing");
            }
        }
    }

    private static void requireStrength(float strength) {
        if (!(strength > 0 && strength <= 1)) {
            throw new IllegalArgumentException("a strength is above 0 up to 1, not " + strength);
        }
    }
}
