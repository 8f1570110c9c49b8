package org.bildwerk.dam.site;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells which pages of a site show something else than before. Thread-safe.
public final class PageChanges {

    /// A page shows something else when it was declared anew, and when one of its pictures came, was replaced, or
    /// went, by a person's hand or because its rights began or ended. Pages that never showed a published picture
    /// are left out.
    private static final String CHANGED = """
            select p.url from bw_page p
             where p.site_id = :site
               and exists (
                   select from bw_page_asset i
                     join bw_publication b on b.asset_id = i.asset_id and b.site_id = p.site_id
                     left join bw_rights r on r.asset_id = i.asset_id
                    cross join lateral unnest(array[
                        p.modified_at, b.published_at, b.ended_at,
                        case when b.ended_at is null then r.valid_from end,
                        case when b.ended_at is null then r.embargo_until end,
                        case when b.ended_at is null then r.valid_until end]) moment
                    where i.page_id = p.id and moment > :after and moment <= :until)
             order by p.url collate "C"
            """;

    private final JdbcClient jdbc;

    PageChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns the addresses of the pages that changed after the one moment and not after the other.
    public List<String> between(SiteId site, Instant after, Instant until) {
        return jdbc.sql(CHANGED)
                .param("site", site.value())
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query((row, number) -> row.getString("url"))
                .list();
    }
}
