package org.bildwerk.dam.asset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Personal picks and stars.
public final class Ratings {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final Ledger ledger;

    Ratings(JdbcClient db, TransactionOperations transaction, AssetCatalog catalog, Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.ledger = ledger;
    }

    /// Keeps what the caller thinks of an asset that he may see.
    public void rate(Caller caller, AssetId id, Rating rating) {
        catalog.get(caller, id);
        transaction.executeWithoutResult(status -> {
            db.sql("""
                    insert into bw_rating (asset_id, user_id, pick, stars, label)
                    values (:asset, :user, :pick, :stars, :label)
                    on conflict (asset_id, user_id) do update
                    set pick = excluded.pick, stars = excluded.stars, label = excluded.label
                    """)
                    .param("asset", id.value())
                    .param("user", caller.user().value())
                    .param("pick", rating.pick())
                    .param("stars", rating.stars())
                    .param("label", rating.label())
                    .update();
            ledger.record(caller, new Command("asset.rate", "asset:" + id, null, rating));
        });
    }

    /// Returns the caller's own ratings of these assets; one without a rating is not in the map.
    public Map<AssetId, Rating> of(Caller caller, Collection<AssetId> ids) {
        var ratings = new HashMap<AssetId, Rating>();
        db.sql("""
                select asset_id, pick, stars, label from bw_rating
                where user_id = :user and asset_id = any(cast(:ids as uuid[]))
                """)
                .param("user", caller.user().value())
                .param("ids", ids.stream().map(AssetId::toString).toArray(String[]::new))
                .query(row -> {
                    var rating = new Rating(row.getInt("pick"), row.getInt("stars"), row.getString("label"));
                    ratings.put(new AssetId(row.getObject("asset_id", UUID.class)), rating);
                });
        return ratings;
    }
}
