package org.bildwerk.dam.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads how a site stands: what is out, and on which pages. Published assets and declared pages are no secret to who
/// is signed in: reading takes no caller. Thread-safe.
public final class SiteReview {

    private static final String SHOWN = """
            (r.valid_from is null or r.valid_from <= :now)
                and (r.embargo_until is null or r.embargo_until <= :now)
                and (r.valid_until is null or r.valid_until > :now)
            """;
    private static final String TITLED = """
            select a.id, a.key, v.width, v.height, p.published_at,
                   coalesce((select t.title from bw_asset_text t where t.asset_id = a.id and t.title is not null
                              order by t.language <> :language, t.language limit 1), a.file_name) as title
            """;
    private static final String LIVE = """
            from bw_publication p
            join bw_asset a on a.id = p.asset_id and a.binned_at is null
            join bw_version v on v.id = p.version_id
            left join bw_rights r on r.asset_id = a.id
           where p.site_id = :site and p.ended_at is null
            """;
    private static final String NAMED = """
            g.site_id = :site and (:text = '' or strpos(lower(g.url), lower(:text)) > 0
                or strpos(lower(coalesce(g.title, '')), lower(:text)) > 0)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SiteReview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The figures of a site.
    ///
    /// @param live assets published on it
    /// @param pages declared pages
    /// @param shownPages those that show something public, which are the ones in the sitemap
    /// @param placements published pictures on declared pages, one on two pages counted twice
    public record Figures(long live, long pages, long shownPages, long placements) {}

    /// One published asset in a list.
    public record Live(AssetId id, String key, String title, int width, int height, Instant publishedAt) {}

    /// A declared page in a list.
    ///
    /// @param live its published pictures in their order, each once
    /// @param notLive how many of its pictures are not published on the site
    public record Placing(
            String url,
            @Nullable String title,
            @Nullable String language,
            Instant modifiedAt,
            List<AssetId> live,
            int notLive) {}

    /// Returns the figures of the site.
    public Figures figures(Site site) {
        return jdbc.sql("""
                        with shown as (
                            select g.id, i.position
                              from bw_page g
                              join bw_page_asset i on i.page_id = g.id
                              join bw_asset a on a.id = i.asset_id and a.status = 'published' and a.binned_at is null
                              join bw_publication b on b.asset_id = a.id and b.site_id = g.site_id and b.ended_at is null
                              left join bw_rights r on r.asset_id = a.id
                             where g.site_id = :site and %s)
                        select (select count(*) %s) as live,
                               (select count(*) from bw_page where site_id = :site) as pages,
                               (select count(distinct id) from shown) as shown_pages,
                               (select count(*) from shown) as placements
                        """.formatted(SHOWN, LIVE))
                .param("site", site.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Figures(
                        row.getLong("live"),
                        row.getLong("pages"),
                        row.getLong("shown_pages"),
                        row.getLong("placements")))
                .single();
    }

    /// Returns published assets whose title, in any language, or key contains a text, the latest first.
    public List<Live> live(Site site, String text, String language, int limit) {
        return jdbc.sql(TITLED + LIVE + """
                           and (:text = '' or strpos(lower(a.key), lower(:text)) > 0
                             or exists (select 1 from bw_asset_text t
                                         where t.asset_id = a.id and strpos(lower(t.title), lower(:text)) > 0))
                         order by p.published_at desc, a.id limit :limit
                        """)
                .param("site", site.id().value())
                .param("language", language)
                .param("text", text.strip())
                .param("limit", limit)
                .query(SiteReview::row)
                .list();
    }

    /// Returns an asset if it is published on the site.
    public Optional<Live> live(Site site, AssetId id, String language) {
        return jdbc.sql(TITLED + LIVE + " and a.id = :id")
                .param("site", site.id().value())
                .param("language", language)
                .param("id", id.value())
                .query(SiteReview::row)
                .optional();
    }

    /// Counts the declared pages whose address or title contains a text.
    public long countPages(Site site, String text) {
        return jdbc.sql("select count(*) from bw_page g where " + NAMED)
                .param("site", site.id().value())
                .param("text", text.strip())
                .query(Long.class)
                .single();
    }

    /// Counts the declared pages that name a slot.
    public long countPagesWith(Site site, String slot) {
        return jdbc.sql("""
                        select count(*) from bw_page g
                         where g.site_id = :site
                           and exists (select 1 from bw_page_asset i where i.page_id = g.id and i.slot = :slot)
                        """)
                .param("site", site.id().value())
                .param("slot", slot)
                .query(Long.class)
                .single();
    }

    /// Returns declared pages whose address or title contains a text, by address.
    public List<Placing> pages(Site site, String text, int limit) {
        return jdbc.sql("""
                        select g.url, g.title, g.language, g.modified_at, images.live, images.not_live
                          from (select * from bw_page g where %s order by g.url limit :limit) g
                          cross join lateral (
                              select array_agg(cast(i.asset_id as text) order by i.position)
                                         filter (where p.asset_id is not null) as live,
                                     count(distinct i.asset_id) filter (where p.asset_id is null) as not_live
                                from bw_page_asset i
                                left join bw_publication p on p.asset_id = i.asset_id and p.site_id = g.site_id
                                                          and p.ended_at is null
                               where i.page_id = g.id) images
                         order by g.url
                        """.formatted(NAMED))
                .param("site", site.id().value())
                .param("text", text.strip())
                .param("limit", limit)
                .query(SiteReview::placing)
                .list();
    }

    private static Placing placing(ResultSet row, int number) throws SQLException {
        var live = row.getArray("live");
        List<AssetId> ids = live == null
                ? List.of()
                : Arrays.stream((String[]) live.getArray())
                        .distinct()
                        .map(AssetId::of)
                        .toList();
        return new Placing(
                row.getString("url"),
                row.getString("title"),
                row.getString("language"),
                Objects.requireNonNull(PublicationRows.instant(row, "modified_at")),
                ids,
                row.getInt("not_live"));
    }

    private static Live row(ResultSet row, int number) throws SQLException {
        return new Live(
                new AssetId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("title"),
                row.getInt("width"),
                row.getInt("height"),
                Objects.requireNonNull(PublicationRows.instant(row, "published_at")));
    }
}
