package org.bildwerk.dam.generation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pictures to be made: one, several, or a matrix.
///
/// @param generator null for the first that has the model
/// @param recipe what all have in common; what it leaves open is filled with the model's defaults
/// @param count pictures for each place of the matrix; their seeds count up
/// @param axes directions of the matrix; none for a plain order
/// @param priority orders the caller's own work, higher first; negative runs when there is nothing else
public record GenerationOrder(@Nullable String generator, Recipe recipe, int count, List<Axis> axes, int priority) {

    public GenerationOrder {
        axes = List.copyOf(axes);
    }

    /// One order for so many pictures.
    public static GenerationOrder of(Recipe recipe, int count) {
        return new GenerationOrder(null, recipe, count, List.of(), 0);
    }

    /// A picture that is wanted, with its values on the axes and its number among those of the same place.
    record Wanted(List<String> cell, int number, Recipe recipe) {}

    /// Returns how many pictures that makes.
    public long size() {
        return axes.stream().mapToLong(axis -> axis.values().size()).reduce(Math.max(0, count), GenerationOrder::times);
    }

    private static long times(long one, long other) {
        return one > 0 && other > Integer.MAX_VALUE / one ? Integer.MAX_VALUE : one * other;
    }

    /// Returns all pictures, the last axis running fastest.
    List<Wanted> wanted() {
        var places = List.of(new Wanted(List.of(), 0, recipe));
        for (var axis : axes) {
            var spread = new ArrayList<Wanted>();
            for (var place : places) {
                for (var value : axis.values()) {
                    var cell = new ArrayList<>(place.cell());
                    cell.add(value);
                    spread.add(new Wanted(List.copyOf(cell), 0, axis.applied(place.recipe(), value)));
                }
            }
            places = spread;
        }
        return places.stream().flatMap(this::counted).toList();
    }

    private java.util.stream.Stream<Wanted> counted(Wanted place) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> new Wanted(place.cell(), number, place.recipe()));
    }
}
