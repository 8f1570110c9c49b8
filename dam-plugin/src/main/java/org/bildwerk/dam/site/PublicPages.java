package org.bildwerk.dam.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Reads the pages that show something public, for sitemaps: in the order of their addresses, one by one, never all in
/// memory. Thread-safe.
public final class PublicPages {

    private static final int FETCH = 500;

    private static final String FROM = """
              from bw_page p
              join bw_page_asset i on i.page_id = p.id
              join bw_asset a on a.id = i.asset_id and a.status = 'published' and a.binned_at is null
              join bw_publication b on b.asset_id = a.id and b.site_id = p.site_id and b.ended_at is null
              left join bw_rights r on r.asset_id = a.id
             where p.site_id = :site
            """;

    private static final String SHOWN = """
            b.ended_at is null and a.status = 'published' and a.binned_at is null
               and (r.valid_from is null or r.valid_from <= :now)
               and (r.embargo_until is null or r.embargo_until <= :now)
               and (r.valid_until is null or r.valid_until > :now)
            """;

    /// A page changes when it is declared anew, and when one of its pictures comes, is replaced, or goes: by a person's
    /// hand, or because its rights begin or end.
    private static final String SELECT = """
            select p.url,
                   greatest(p.modified_at, max(greatest(
                       b.published_at, b.ended_at,
                       case when r.valid_from <= :now then r.valid_from end,
                       case when r.embargo_until <= :now then r.embargo_until end,
                       case when r.valid_until <= :now then r.valid_until end))) as modified_at,
                   array_agg(a.key || '/' || b.slug order by i.position) filter (where %1$s) as images
              from bw_page p
              join bw_page_asset i on i.page_id = p.id
              join bw_asset a on a.id = i.asset_id
              join bw_publication b on b.asset_id = a.id and b.site_id = p.site_id
              left join bw_rights r on r.asset_id = a.id
             where p.site_id = :site and p.url collate "C" > :after
             group by p.id
            having count(*) filter (where %1$s) > 0
             order by p.url collate "C"
             limit :limit
            """.formatted(SHOWN);

    /// Rights begin and end without an event: the last of these moments tells one state from the next.
    private static final String LAST_BOUNDARY = """
            select (select position from bw_ledger) || '-' || coalesce(extract(epoch from max(moment)), 0)
              from (select r.valid_from, r.embargo_until, r.valid_until
            """ + FROM + """
                   ) bounds
             cross join lateral unnest(array[bounds.valid_from, bounds.embargo_until, bounds.valid_until]) moment
             where moment <= :now
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    PublicPages(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Returns a word that stays the same as long as what the other methods say about the site does.
    public String state(SiteId site) {
        return jdbc.sql(LAST_BOUNDARY)
                .param("site", site.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    /// Hands over the pages whose addresses come after the one given, byte by byte; an empty one starts.
    public void forEach(SiteId site, String after, int limit, Consumer<PublicPage> reader) {
        // PostgreSQL streams only inside a transaction.
        transaction.executeWithoutResult(status -> jdbc.sql(SELECT)
                .param("site", site.value())
                .param("after", after)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> reader.accept(page(row))));
    }

    private static PublicPage page(ResultSet row) throws SQLException {
        var images = (String[]) row.getArray("images").getArray();
        return new PublicPage(
                row.getString("url"),
                Objects.requireNonNull(PublicationRows.instant(row, "modified_at")),
                images(images));
    }

    private static List<PublicPage.Image> images(String[] keysAndSlugs) {
        return Arrays.stream(keysAndSlugs)
                .distinct()
                .map(text -> text.split("/", 2))
                .map(parts -> new PublicPage.Image(parts[0], new Slug(parts[1])))
                .toList();
    }
}
