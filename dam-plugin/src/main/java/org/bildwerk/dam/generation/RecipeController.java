package org.bildwerk.dam.generation;

import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The recipes of pictures: what they say, how two differ, and whether one can be made again.
@RestController
@RequestMapping("/api/v1/recipes")
final class RecipeController {

    private final Remakes remakes;
    private final Identity identity;

    RecipeController(Remakes remakes, Identity identity) {
        this.remakes = remakes;
        this.identity = identity;
    }

    /// Whether and how a picture can be made again; `order` is a body for `POST /api/v1/generations`.
    record RemakeReport(
            boolean possible,
            boolean bitExact,
            List<Remake.Reason> reasons,
            @Nullable GenerationOrder order) {}

    @GetMapping("/{asset}")
    Recipe one(@PathVariable UUID asset) {
        return recipe(identity.caller(), asset);
    }

    @GetMapping("/{asset}/diff")
    List<Difference> diff(@PathVariable UUID asset, @RequestParam UUID with) {
        var caller = identity.caller();
        return RecipeDiff.between(recipe(caller, asset), recipe(caller, with));
    }

    @GetMapping("/{asset}/remake")
    RemakeReport remake(@PathVariable UUID asset) {
        var remake = remakes.of(identity.caller(), new AssetId(asset))
                .orElseThrow(() -> new RecipeNotFoundException(new AssetId(asset)));
        return new RemakeReport(
                remake.possible(), remake.bitExact(), remake.reasons(), remake.possible() ? remake.order() : null);
    }

    private Recipe recipe(Caller caller, UUID asset) {
        return remakes.recipe(caller, new AssetId(asset))
                .orElseThrow(() -> new RecipeNotFoundException(new AssetId(asset)));
    }
}
