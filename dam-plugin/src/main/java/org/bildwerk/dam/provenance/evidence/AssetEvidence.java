package org.bildwerk.dam.provenance.evidence;

import java.util.Optional;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.generation.Recipe;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hands out the evidence of an asset's current version to those who may see the asset. Thread-safe.
public final class AssetEvidence {

    private final AssetCatalog catalog;
    private final JdbcClient db;

    AssetEvidence(AssetCatalog catalog, JdbcClient db) {
        this.catalog = catalog;
        this.db = db;
    }

    /// The evidence with the state of the fact.
    ///
    /// @param reason why it is not fresh, in words; null when it is
    /// @param recipe how the picture was made, as far as known; for people of the library only
    /// @param fromFile whether the recipe was found in the file; else it is our own
    public record Kept(
            Derived.State state,
            @Nullable String reason,
            EvidenceReport report,
            @Nullable Recipe recipe,
            boolean fromFile) {}

    private record KeptRecipe(Recipe recipe, boolean found) {}

    /// Returns the evidence of an asset.
    ///
    /// @throws org.bildwerk.dam.asset.AssetNotFoundException if it is not there or the caller may not see it
    public Kept of(Caller caller, AssetId id) {
        var asset = catalog.get(caller, id);
        var fact = Optional.ofNullable(asset.derived().get(EvidenceFact.KIND));
        var recipe = recipe(asset.version().id().value());
        return new Kept(
                fact.map(Derived::state).orElse(Derived.State.MISSING),
                fact.map(Derived::reason).orElse(null),
                fact.map(Derived::value)
                        .map(value -> Json.mapper().treeToValue(value, EvidenceReport.class))
                        .orElse(EvidenceReport.NONE),
                recipe.map(KeptRecipe::recipe).orElse(null),
                recipe.map(KeptRecipe::found).orElse(false));
    }

    private Optional<KeptRecipe> recipe(java.util.UUID version) {
        return db.sql("select body, origin from bw_recipe where version_id = :version")
                .param("version", version)
                .query((row, number) -> new KeptRecipe(
                        Json.mapper().readValue(row.getString("body"), Recipe.class),
                        row.getString("origin").equals("found")))
                .optional();
    }
}
