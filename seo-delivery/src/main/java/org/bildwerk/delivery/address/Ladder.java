package org.bildwerk.delivery.address;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The closed set of widths that may be asked for, so that nobody can fill the cache with one picture in a thousand
/// sizes: nine fixed steps and the widths of the site's slots, up to the width of the picture itself.
public final class Ladder {

    /// The fixed steps, each about 1.3 times the one before.
    public static final List<Integer> STEPS = List.of(320, 420, 540, 700, 900, 1170, 1520, 1980, 2560);

    private final NavigableSet<Integer> widths;

    public Ladder(Collection<Integer> slotWidths) {
        widths = new TreeSet<>(STEPS);
        widths.addAll(slotWidths);
    }

    /// Returns the width that stands for the wish: itself where it is on the ladder, else the next larger one, at most
    /// the widest.
    ///
    /// @param widest the largest width that the picture gives without being enlarged
    public int snap(int wish, int widest) {
        var top = top(widest);
        var step = widths.ceiling(wish);
        return step == null || step > top ? top : step;
    }

    /// Returns the largest width that is delivered of a picture.
    public int top(int widest) {
        return Math.min(widest, widths.last());
    }

    /// Returns the wished widths as they are delivered, ascending.
    public List<Integer> offered(Collection<Integer> wishes, int widest) {
        return wishes.stream()
                .map(wish -> snap(wish, widest))
                .distinct()
                .sorted()
                .toList();
    }
}
