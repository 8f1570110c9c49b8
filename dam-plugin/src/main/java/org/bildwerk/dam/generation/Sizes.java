package org.bildwerk.dam.generation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The sizes that a model can make.
///
/// @param preferred what it was trained for, the best first
/// @param least least width and height in pixels
/// @param most most width and height in pixels
/// @param multipleOf width and height are multiples of this
/// @param onlyPreferred nothing but the preferred ones, as remote providers have it
public record Sizes(List<PictureSize> preferred, int least, int most, int multipleOf, boolean onlyPreferred) {

    public Sizes {
        preferred = List.copyOf(preferred);
    }

    /// Any size between the bounds.
    public static Sizes between(int least, int most, int multipleOf, PictureSize... preferred) {
        return new Sizes(List.of(preferred), least, most, multipleOf, false);
    }

    /// Nothing but these.
    public static Sizes only(List<PictureSize> sizes) {
        var edges = sizes.stream()
                .flatMap(size -> Stream.of(size.width(), size.height()))
                .sorted()
                .toList();
        return new Sizes(sizes, edges.getFirst(), edges.getLast(), 1, true);
    }

    public boolean allows(PictureSize size) {
        return onlyPreferred ? preferred.contains(size) : allows(size.width()) && allows(size.height());
    }

    /// Returns the size nearest to another one that keeps about its ratio.
    public PictureSize near(PictureSize wanted) {
        double ratio = (double) wanted.width() / wanted.height();
        if (onlyPreferred) {
            return preferred.stream()
                    .min(Comparator.comparingDouble(
                            size -> Math.abs(Math.log((double) size.width() / size.height() / ratio))))
                    .orElseThrow();
        }
        double scale = Math.min(1, (double) most / Math.max(wanted.width(), wanted.height()));
        return new PictureSize(edge(wanted.width() * scale), edge(wanted.height() * scale));
    }

    private int edge(double wanted) {
        int lowest = Math.ceilDiv(least, multipleOf);
        int highest = most / multipleOf;
        return (int) Math.clamp(Math.round(wanted / multipleOf), lowest, highest) * multipleOf;
    }

    private boolean allows(int edge) {
        return edge >= least && edge <= most && edge % multipleOf == 0;
    }
}
