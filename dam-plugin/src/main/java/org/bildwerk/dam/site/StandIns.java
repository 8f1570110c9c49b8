package org.bildwerk.dam.site;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What a site shows where a picture may be shown no more: the successor of that picture, else one picture for the
/// whole site, else nothing, which is how every site begins. Thread-safe.
public final class StandIns {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Ledger ledger;

    StandIns(JdbcClient jdbc, TransactionOperations transaction, Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /// What the audit keeps of a choice.
    private record Entry(
            @Nullable AssetId insteadOf, @Nullable AssetId standIn) {}

    /// Returns what was chosen to stand in.
    ///
    /// @param missing for which asset; null for the whole site
    public Optional<AssetId> of(Site site, @Nullable AssetId missing) {
        return jdbc.sql("""
                select stand_in_id from bw_stand_in where site_id = :site and asset_id is not distinct from :missing
                """)
                .param("site", site.id().value())
                .param("missing", uuid(missing), Types.OTHER)
                .query((row, number) -> new AssetId(row.getObject("stand_in_id", UUID.class)))
                .optional();
    }

    /// Returns the keys of what stands in for an asset on a site, the best first. Whether each may be shown now is for
    /// others to say.
    public List<String> keys(SiteId site, AssetId missing) {
        return jdbc.sql("""
                select a.key from bw_stand_in i join bw_asset a on a.id = i.stand_in_id
                 where i.site_id = :site and coalesce(i.asset_id, :missing) = :missing and i.stand_in_id <> :missing
                 order by i.asset_id nulls last
                """)
                .param("site", site.value())
                .param("missing", missing.value())
                .query((row, number) -> row.getString("key"))
                .list();
    }

    /// Chooses what stands in from now on; takes the role SEO or publisher.
    ///
    /// @param missing for which asset; null for the whole site
    /// @param standIn null for nothing
    /// @throws InvalidSiteException if the stand-in is the asset itself, or not published on the site
    public void choose(Caller caller, Site site, @Nullable AssetId missing, @Nullable AssetId standIn) {
        caller.require("choose stand-ins", Role.SEO, Role.PUBLISHER);
        transaction.executeWithoutResult(status -> {
            var before = of(site, missing).orElse(null);
            if (standIn == null ? before == null : standIn.equals(before)) {
                return;
            }
            requireFit(site, missing, standIn);
            write(site, missing, standIn);
            var command = new Command(
                    "site.stand-in", "site:" + site.key(), new Entry(missing, before), new Entry(missing, standIn));
            ledger.record(caller, command, new SiteChanged(site.id()));
        });
    }

    private void requireFit(Site site, @Nullable AssetId missing, @Nullable AssetId standIn) {
        if (standIn == null) {
            return;
        }
        if (standIn.equals(missing)) {
            throw new InvalidSiteException(SiteRefusal.STAND_IN_FOR_ITSELF, "asset", standIn.toString());
        }
        var live = jdbc.sql("""
                        select exists (select from bw_publication p
                                        where p.asset_id = ? and p.site_id = ? and p.ended_at is null)
                        """)
                .params(standIn.value(), site.id().value())
                .query(Boolean.class)
                .single();
        if (!live) {
            throw new InvalidSiteException(SiteRefusal.STAND_IN_NOT_PUBLISHED, "asset", standIn.toString());
        }
    }

    private void write(Site site, @Nullable AssetId missing, @Nullable AssetId standIn) {
        var sql = standIn == null
                ? "delete from bw_stand_in where site_id = :site and asset_id is not distinct from :missing"
                : """
                insert into bw_stand_in (site_id, asset_id, stand_in_id) values (:site, :missing, :standIn)
                on conflict (site_id, asset_id) do update set stand_in_id = excluded.stand_in_id
                """;
        jdbc.sql(sql)
                .param("site", site.id().value())
                .param("missing", uuid(missing), Types.OTHER)
                .param("standIn", uuid(standIn), Types.OTHER)
                .update();
    }

    private static @Nullable UUID uuid(@Nullable AssetId asset) {
        return asset == null ? null : asset.value();
    }
}
