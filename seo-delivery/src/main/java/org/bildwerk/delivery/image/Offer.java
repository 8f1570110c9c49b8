package org.bildwerk.delivery.image;

import java.util.Set;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Release;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.Gravity;
import org.bildwerk.delivery.address.Ladder;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.vips.Rgb;

/// The closed set of specs that a picture is delivered in to everybody: the widths of the ladder, the ratios of the
/// site's slots and the common ones, cut by focal point or by what draws the eye, fitted, or filled up with white.
public record Offer(Release release, Frame frame, Ladder ladder) {

    /// The ratios that structured data of articles asks for, and that of Open Graph; they are there on every site.
    private static final Set<Ratio> COMMON =
            Set.of(new Ratio(16, 9), new Ratio(4, 3), new Ratio(1, 1), new Ratio(40, 21));

    public static Offer of(Release release) {
        return new Offer(release, RenditionOrder.frame(release), new Ladder(release.slotWidths()));
    }

    /// Tells whether the spec is offered, but for its width.
    public boolean has(RenditionSpec spec) {
        var ratio = spec.ratio();
        return (ratio == null || COMMON.contains(ratio) || release.slotRatios().contains(ratio))
                && (spec.gravity() == Gravity.FOCUS || spec.gravity() == Gravity.AUTO)
                && spec.ground().equals(Rgb.WHITE);
    }

    /// Returns the spec with the width that is delivered for it: its own where that is on the ladder, else the next.
    public RenditionSpec next(RenditionSpec spec) {
        var within = frame.within(spec);
        var wish = spec.height() > 0 ? within.withWidth(frame.size(within).width()) : spec;
        var widest = frame.within(wish.withWidth(Integer.MAX_VALUE)).width();
        return wish.withWidth(ladder.snap(wish.width(), widest));
    }
}
