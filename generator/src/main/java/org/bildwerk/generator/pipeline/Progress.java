package org.bildwerk.generator.pipeline;

import java.util.function.Supplier;
import org.bildwerk.generator.picture.RgbImage;

/// Hears of each step that is done.
@FunctionalInterface
public interface Progress {

    /// Hears nothing.
    Progress NONE = (done, of, preview) -> {};

    /// @param preview makes a small picture of how it stands, on the calling thread; costs a little only if asked
    void step(int done, int of, Supplier<RgbImage> preview);
}
