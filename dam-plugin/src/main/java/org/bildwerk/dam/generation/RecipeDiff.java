package org.bildwerk.dam.generation;

import java.util.List;
import org.bildwerk.dam.Json;

/// What two recipes say differently.
public final class RecipeDiff {

    private RecipeDiff() {}

    /// Returns the differences, by field. What says where and when a picture was made is no difference of the
    /// recipe.
    public static List<Difference> between(Recipe before, Recipe after) {
        return Difference.between(
                        Json.mapper().valueToTree(before), Json.mapper().valueToTree(after))
                .stream()
                .filter(difference -> !difference.field().equals("format"))
                .filter(difference -> !difference.field().startsWith("making."))
                .toList();
    }
}
