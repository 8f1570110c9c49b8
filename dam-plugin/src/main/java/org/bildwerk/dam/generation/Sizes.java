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

    private static final double LARGER = 1.5;
    private static final double SMALLER = 0.75;

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

    /// Returns the size at which a picture is worked at: its own, where the model was trained for about as much; a much
    /// larger or smaller one is brought near to that.
    ///
    /// @throws java.util.NoSuchElementException if nothing is preferred
    public PictureSize working(PictureSize picture) {
        var best = preferred.getFirst();
        double edge = Math.sqrt(area(picture) / area(best));
        double scale = edge > LARGER ? LARGER / edge : edge < SMALLER ? SMALLER / edge : 1;
        return near(new PictureSize((int) Math.max(1, Math.round(picture.width() * scale)), (int)
                Math.max(1, Math.round(picture.height() * scale))));
    }

    private static double area(PictureSize size) {
        return (double) size.width() * size.height();
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
