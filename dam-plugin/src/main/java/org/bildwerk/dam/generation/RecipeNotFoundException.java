package org.bildwerk.dam.generation;

import java.util.List;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.asset.AssetId;

/// Nothing is known of how a picture was made.
public final class RecipeNotFoundException extends DamException {

    private static final long serialVersionUID = 1;

    RecipeNotFoundException(AssetId asset) {
        super(GenerationRefusal.RECIPE_NOT_FOUND, List.of(asset.toString()));
    }
}
