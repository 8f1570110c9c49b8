package org.bildwerk.generator;

import java.util.function.Supplier;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.picture.RgbImage;
import org.bildwerk.generator.pipeline.Progress;

/// Tells the core of each step, and asks it whether to go on.
record Watched(GenerationWatch watch, Cancellation cancellation) implements Progress {

    @Override
    public void step(int done, int of, Supplier<RgbImage> preview) {
        watch.step(done, of, () -> {
            var picture = preview.get();
            return new GenerationWatch.Preview(picture.width(), picture.height(), picture.rgb());
        });
        look();
    }

    /// Ends the work if somebody asked for it.
    void look() {
        if (watch.cancelled() || Thread.currentThread().isInterrupted()) {
            cancellation.cancel();
        }
        cancellation.check();
    }
}
