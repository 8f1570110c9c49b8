package org.bildwerk.delivery.warmup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of `bw_warm_up`, one for each part of a live picture on a site. Thread-safe.
final class WarmUpTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WarmUpTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Names a row.
    record Key(AssetId asset, SiteId site, String rev, Part part) {}

    /// Begins anew.
    ///
    /// @return false where this publication is in work or done already
    boolean begin(Key key, int total) {
        return jdbc.sql("""
                insert into bw_warm_up (asset_id, site_id, part, rev, total, done, state, updated_at)
                values (:asset, :site, :part, :rev, :total, 0, 'waiting', :now)
                on conflict (asset_id, site_id, part) do update
                   set rev = excluded.rev, total = excluded.total, done = 0, state = 'waiting', reason = null,
                       updated_at = excluded.updated_at
                 where bw_warm_up.rev <> excluded.rev
                """)
                        .param("asset", key.asset().value())
                        .param("site", key.site().value())
                        .param("part", key.part().key())
                        .param("rev", key.rev())
                        .param("total", total)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Tells whether the row stands for this publication; not so once it was withdrawn or replaced.
    boolean isWanted(Key key) {
        return jdbc.sql("""
                select exists (select from bw_warm_up
                    where asset_id = ? and site_id = ? and part = ? and rev = ?)
                """)
                .params(key.asset().value(), key.site().value(), key.part().key(), key.rev())
                .query(Boolean.class)
                .single();
    }

    /// Notes how far it is.
    ///
    /// @param reason why it failed or stopped; null else
    void note(Key key, int done, WarmUp.State state, @Nullable String reason) {
        jdbc.sql("""
                update bw_warm_up set done = ?, state = ?, reason = ?, updated_at = ?
                 where asset_id = ? and site_id = ? and part = ? and rev = ?
                """)
                .param(done)
                .param(state.key())
                .param(reason)
                .param(Timestamp.from(clock.instant()))
                .param(key.asset().value())
                .param(key.site().value())
                .param(key.part().key())
                .param(key.rev())
                .update();
    }

    /// Forgets a picture that is off the site.
    void forget(AssetId asset, SiteId site) {
        jdbc.sql("delete from bw_warm_up where asset_id = ? and site_id = ?")
                .params(asset.value(), site.value())
                .update();
    }

    Optional<String> assetKey(AssetId asset) {
        return jdbc.sql("select key from bw_asset where id = ?")
                .param(asset.value())
                .query(String.class)
                .optional();
    }

    /// Begins anew what failed or stopped.
    ///
    /// @return false where it is in work or done
    boolean restart(Key key) {
        return jdbc.sql("""
                update bw_warm_up set state = 'waiting', done = 0, reason = null, updated_at = ?
                 where asset_id = ? and site_id = ? and part = ? and rev = ? and state in ('failed', 'left')
                """)
                        .param(Timestamp.from(clock.instant()))
                        .param(key.asset().value())
                        .param(key.site().value())
                        .param(key.part().key())
                        .param(key.rev())
                        .update()
                == 1;
    }

    /// Returns what failed, or stopped for another reason than the weight of the picture, heroes first.
    ///
    /// @param asset null for all pictures of the site
    List<Key> stopped(SiteId site, @Nullable AssetId asset) {
        return jdbc.sql("""
                select asset_id, rev, part from bw_warm_up
                 where site_id = :site and (cast(:asset as uuid) is null or asset_id = :asset)
                   and (state = 'failed' or state = 'left' and reason <> :heavy)
                 order by part, updated_at
                """)
                .param("site", site.value())
                .param("asset", asset == null ? null : asset.value())
                .param("heavy", WarmUp.Left.HEAVY.key())
                .query((row, number) -> new Key(
                        new AssetId(row.getObject("asset_id", UUID.class)),
                        site,
                        row.getString("rev"),
                        Part.of(row.getString("part"))))
                .list();
    }

    /// Returns the pictures of a site, what changed last first.
    List<WarmUp> of(SiteId site, int limit) {
        return pictures("true", "max(w.updated_at) desc, a.key")
                .param("site", site.value())
                .param("limit", limit)
                .query(WarmUpTable::row)
                .list();
    }

    /// Returns these of the pictures of a site.
    List<WarmUp> of(SiteId site, Collection<AssetId> assets) {
        var ids = assets.stream().map(AssetId::value).toArray(UUID[]::new);
        return pictures("w.asset_id = any(:assets)", "a.key")
                .param("site", site.value())
                .param("assets", ids)
                .param("limit", ids.length)
                .query(WarmUpTable::row)
                .list();
    }

    /// Returns the pictures of a site that are not ready, what matters most first.
    List<WarmUp> unfinished(SiteId site, int limit) {
        var open = "w.asset_id in (select asset_id from bw_warm_up where site_id = :site and state <> 'done')";
        return pictures(open, "min(array_position(:order, w.state)), max(w.updated_at) desc, a.key")
                .param("site", site.value())
                .param("limit", limit)
                .query(WarmUpTable::row)
                .list();
    }

    /// Reads pictures, with what matters most of the two parts of each.
    private JdbcClient.StatementSpec pictures(String which, String inOrder) {
        return jdbc.sql("""
                select w.asset_id, a.key, max(w.rev) as rev, sum(w.done) as done, sum(w.total) as total,
                       (array_agg(w.state order by array_position(:order, w.state)))[1] as state,
                       (array_agg(w.reason order by array_position(:order, w.state)))[1] as reason,
                       max(w.updated_at) as updated_at
                  from bw_warm_up w join bw_asset a on a.id = w.asset_id
                 where w.site_id = :site and %s
                 group by w.asset_id, a.key
                 order by %s limit :limit
                """.formatted(which, inOrder)).param("order", order());
    }

    private static String[] order() {
        return Arrays.stream(WarmUp.State.values()).map(WarmUp.State::key).toArray(String[]::new);
    }

    /// Sums the parts of a site up.
    WarmUps.Sum sum(SiteId site) {
        return jdbc.sql("""
                select count(distinct asset_id) as pictures, coalesce(sum(done), 0) as done,
                       coalesce(sum(total), 0) as total,
                       count(distinct asset_id) filter (where state in ('waiting', 'running')) as open,
                       count(distinct asset_id) filter (where state = 'failed') as failed
                  from bw_warm_up where site_id = ?
                """)
                .param(site.value())
                .query((row, number) -> new WarmUps.Sum(
                        row.getInt("pictures"),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getInt("open"),
                        row.getInt("failed")))
                .single();
    }

    private static WarmUp row(ResultSet row, int number) throws SQLException {
        return new WarmUp(
                new AssetId(row.getObject("asset_id", UUID.class)),
                row.getString("key"),
                row.getString("rev"),
                row.getInt("done"),
                row.getInt("total"),
                WarmUp.State.of(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("updated_at").toInstant());
    }
}
