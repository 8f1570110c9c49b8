package org.bildwerk.delivery.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.SiteId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes old addresses.
final class MovedRows {

    private static final int AT_ONCE = 10_000;
    private static final String SELECT = """
            select m.path, a.key, b.slug,
                   b.slug is not null and a.status = 'published' and a.binned_at is null
                     and (r.valid_from is null or r.valid_from <= :now)
                     and (r.embargo_until is null or r.embargo_until <= :now)
                     and (r.valid_until is null or r.valid_until > :now) as shown
              from bw_moved m
              join bw_asset a on a.id = m.asset_id
              left join bw_publication b on b.asset_id = a.id and b.site_id = m.site_id and b.ended_at is null
              left join bw_rights r on r.asset_id = a.id
             where m.site_id = :site
            """;

    private final JdbcClient jdbc;

    MovedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An old address.
    ///
    /// @param slug of the live publication; empty where there is none
    /// @param shown whether the public may see the picture on this site now
    record Moved(String path, String assetKey, String slug, boolean shown) {}

    Optional<Moved> find(SiteId site, String path, Instant now) {
        return jdbc.sql(SELECT + " and m.path = :path")
                .param("site", site.value())
                .param("path", path)
                .param("now", Timestamp.from(now))
                .query(MovedRows::moved)
                .optional();
    }

    /// Hands over all of a site by address; inside a transaction, one by one.
    void forEach(SiteId site, Instant now, Consumer<Moved> reader) {
        jdbc.sql(SELECT + " order by m.path collate \"C\"")
                .param("site", site.value())
                .param("now", Timestamp.from(now))
                .withFetchSize(500)
                .query((RowCallbackHandler) row -> reader.accept(moved(row, 0)));
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        var slug = row.getString("slug");
        return new Moved(
                row.getString("path"), row.getString("key"), slug == null ? "" : slug, row.getBoolean("shown"));
    }

    void put(SiteId site, List<MovedFile.Line> lines, Map<String, AssetId> assets) {
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            var ids = some.stream()
                    .map(line ->
                            Objects.requireNonNull(assets.get(line.asset())).value())
                    .toArray(UUID[]::new);
            jdbc.sql("""
                    insert into bw_moved as m (site_id, path, asset_id)
                    select :site, path, asset_id
                      from unnest(cast(:paths as text[]), cast(:assets as uuid[])) as told (path, asset_id)
                    on conflict (site_id, path) do update set asset_id = excluded.asset_id
                     where m.asset_id <> excluded.asset_id
                    """)
                    .param("site", site.value())
                    .param("paths", some.stream().map(MovedFile.Line::path).toArray(String[]::new))
                    .param("assets", ids)
                    .update();
        }
    }

    int removeAll(SiteId site) {
        return jdbc.sql("delete from bw_moved where site_id = ?")
                .param(site.value())
                .update();
    }
}
