package org.bildwerk.delivery.purge;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.SiteId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what was published of assets on a site.
final class PurgeRows {

    private static final String SELECT = """
            select a.id, a.key, b.rev, b.slug,
                   coalesce(b.ended_at is null and (a.status <> 'published' or a.binned_at is not null
                       or r.valid_from > :now or r.embargo_until > :now or r.valid_until <= :now), false) as closed
              from bw_asset a
              join bw_publication b on b.asset_id = a.id and b.site_id = :site
              left join bw_rights r on r.asset_id = a.id
             where a.id = any(:assets)
             order by a.id, b.counter desc
            """;

    private final JdbcClient jdbc;

    PurgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was published of an asset on the site.
    ///
    /// @param closed whether it is live there, but may not be shown now
    /// @param publications the latest first
    record Known(String key, boolean closed, List<Published> publications) {

        /// Returns the publication before the one with the rev.
        Optional<Published> before(String rev) {
            for (int i = 0; i + 1 < publications.size(); i++) {
                if (publications.get(i).rev().equals(rev)) {
                    return Optional.of(publications.get(i + 1));
                }
            }
            return Optional.empty();
        }
    }

    /// One publication.
    record Published(String rev, String slug) {}

    Map<AssetId, Known> of(SiteId site, Collection<AssetId> assets, Instant now) {
        var known = new HashMap<AssetId, Known>();
        jdbc.sql(SELECT)
                .param("site", site.value())
                .param("assets", assets.stream().map(AssetId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    var id = new AssetId(row.getObject("id", UUID.class));
                    var before = known.get(id);
                    var publications = new ArrayList<>(before == null ? List.<Published>of() : before.publications());
                    publications.add(new Published(row.getString("rev"), row.getString("slug")));
                    var closed = row.getBoolean("closed") || (before != null && before.closed());
                    known.put(id, new Known(row.getString("key"), closed, List.copyOf(publications)));
                });
        return known;
    }
}
