package org.bildwerk.delivery.lint;

import java.util.Comparator;
import java.util.Optional;
import org.bildwerk.delivery.address.PixelSize;
import org.bildwerk.delivery.lint.Reason.Kind;

/// The rule about how much there is to load. It knows what was measured, which is what visitors have asked for.
final class WeightRule {

    /// Lighthouse 13 flags an image above 2/12 of a byte for each pixel (`image-delivery-insight`).
    private static final double MOST = 1 / 6.0;

    private WeightRule() {}

    private record Weighed(PixelSize size, int bytes) {

        double perPixel() {
            return bytes / ((double) size.width() * size.height());
        }
    }

    /// Returns the worst of the sizes that are too heavy.
    static Optional<Finding> of(LintSubject subject) {
        return subject.weights().entrySet().stream()
                .map(entry -> new Weighed(subject.frame().size(entry.getKey()), entry.getValue()))
                .filter(weighed -> weighed.perPixel() > MOST)
                .max(Comparator.comparingDouble(Weighed::perPixel))
                .map(worst -> Finding.of(
                        LintRule.BYTES_PER_PIXEL,
                        subject,
                        Reason.of(Kind.HEAVY, worst.size().width(), worst.size().height(), worst.bytes()),
                        null));
    }
}
