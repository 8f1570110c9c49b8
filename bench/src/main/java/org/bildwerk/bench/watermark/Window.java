package org.bildwerk.bench.watermark;

import java.util.SplittableRandom;
import org.bildwerk.vips.Region;

/// Chooses parts of pictures.
final class Window {

    private Window() {}

    /// Returns a window of one of the plan's ratios whose longer edge has at least `smallest` pixels, or all there are.
    static Region choose(int width, int height, int smallest, SplittableRandom random) {
        double ratio = Plan.RATIOS.get(random.nextInt(Plan.RATIOS.size()));
        double widest = Math.min(width, height * ratio);
        double longer = Math.max(widest, widest / ratio);
        double share = Math.min(1, smallest / longer);
        double scale = share + (1 - share) * random.nextDouble();
        int across = Math.clamp(Math.round(widest * scale), 1, width);
        int down = Math.clamp(Math.round(widest / ratio * scale), 1, height);
        return new Region(random.nextInt(width - across + 1), random.nextInt(height - down + 1), across, down);
    }
}
