package org.bildwerk.dam.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.VersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes publications.
final class PublicationRows {

    private static final String SELECT = """
            select p.*, a.key, s.key as site_key
              from bw_publication p
              join bw_asset a on a.id = p.asset_id
              join bw_site s on s.id = p.site_id
            """;

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Publication> of(AssetId asset) {
        return jdbc.sql(SELECT + "where p.asset_id = :asset order by p.counter desc")
                .param("asset", asset.value())
                .query(PublicationRows::publication)
                .list();
    }

    List<Publication> live(SiteId site) {
        return jdbc.sql(SELECT + "where p.site_id = :site and p.ended_at is null order by p.published_at desc, a.key")
                .param("site", site.value())
                .query(PublicationRows::publication)
                .list();
    }

    /// Returns published assets whose rights have ended.
    List<AssetId> endedRights(Instant now) {
        return jdbc.sql("""
                select a.id from bw_asset a join bw_rights r on r.asset_id = a.id
                 where a.status = 'published' and r.valid_until <= :now
                 order by r.valid_until limit 1000
                """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<Publication> byRev(String assetKey, String rev) {
        return jdbc.sql(SELECT + "where a.key = :key and p.rev = :rev")
                .param("key", assetKey)
                .param("rev", rev)
                .query(PublicationRows::publication)
                .optional();
    }

    void insert(Publication publication, Delivered delivered) {
        jdbc.sql("""
                insert into bw_publication (asset_id, site_id, counter, rev, version_id, slug, edit, focal_x, focal_y,
                                            published_at, published_by)
                values (:asset, :site, :counter, :rev, :version, :slug, cast(:edit as jsonb), :focalX, :focalY,
                        :publishedAt, :publishedBy)
                """)
                .param("asset", publication.asset().value())
                .param("site", publication.site().value())
                .param("counter", publication.counter())
                .param("rev", publication.rev())
                .param("version", publication.version().value())
                .param("slug", publication.slug().value())
                .param("edit", Json.write(publication.edit()))
                .param("focalX", publication.focalPoint().x())
                .param("focalY", publication.focalPoint().y())
                .param("publishedAt", Timestamp.from(publication.publishedAt()))
                .param("publishedBy", publication.publishedBy())
                .update();
        jdbc.sql("insert into bw_delivered (asset_id, rev, record) values (?, ?, cast(? as jsonb))")
                .params(publication.asset().value(), publication.rev(), Json.write(delivered))
                .update();
    }

    /// Returns what the files of a publication say; empty for one of before this was kept.
    Optional<Delivered> delivered(Publication publication) {
        return jdbc.sql("select record from bw_delivered where asset_id = ? and rev = ?")
                .params(publication.asset().value(), publication.rev())
                .query(String.class)
                .optional()
                .map(json -> Json.mapper().readValue(json, Delivered.class));
    }

    void rename(Publication publication, Slug slug) {
        jdbc.sql("""
                update bw_publication set slug = :slug
                 where asset_id = :asset and site_id = :site and ended_at is null
                """)
                .param("slug", slug.value())
                .param("asset", publication.asset().value())
                .param("site", publication.site().value())
                .update();
    }

    void end(Publication publication, Instant at) {
        jdbc.sql("""
                update bw_publication set ended_at = :at
                 where asset_id = :asset and site_id = :site and ended_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("asset", publication.asset().value())
                .param("site", publication.site().value())
                .update();
    }

    static Publication publication(ResultSet row, int number) throws SQLException {
        var edit = row.getString("edit");
        return new Publication(
                new AssetId(row.getObject("asset_id", UUID.class)),
                row.getString("key"),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getString("site_key"),
                row.getInt("counter"),
                row.getString("rev"),
                new Slug(row.getString("slug")),
                new VersionId(row.getObject("version_id", UUID.class)),
                edit == null ? Edit.NONE : Json.mapper().readValue(edit, Edit.class),
                new FocalPoint(fraction(row, "focal_x"), fraction(row, "focal_y")),
                Objects.requireNonNull(instant(row, "published_at")),
                row.getString("published_by"),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /// The column has single precision; four digits are what a person can point at.
    private static double fraction(ResultSet row, String column) throws SQLException {
        var value = row.getDouble(column);
        return row.wasNull() ? 0.5 : Math.round(value * 10_000) / 10_000.0;
    }
}
