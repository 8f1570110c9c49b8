package org.bildwerk.dam.site;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads and writes pages with their images, many at a time.
final class PageRows {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PageRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Lets one declaration of a site wait for the other.
    void lock(SiteId site) {
        jdbc.sql("select id from bw_site where id = :site for update")
                .param("site", site.value())
                .query()
                .listOfRows();
    }

    Map<String, Page> of(SiteId site) {
        var pages = new LinkedHashMap<String, Page>();
        select(site, null).forEach(page -> pages.put(page.url(), page));
        return pages;
    }

    Optional<Page> find(SiteId site, String url) {
        return select(site, url).stream().findFirst();
    }

    private List<Page> select(SiteId site, @Nullable String url) {
        var pages = new LinkedHashMap<String, Page>();
        var images = new LinkedHashMap<String, List<Page.Use>>();
        jdbc.sql("""
                select p.url, p.title, p.language, p.modified_at, i.asset_id, i.slot, i.alt, i.decorative
                  from bw_page p left join bw_page_asset i on i.page_id = p.id
                 where p.site_id = :site and (cast(:url as text) is null or p.url = :url)
                 order by p.url, i.position
                """).param("site", site.value()).param("url", url).query(row -> {
            var key = row.getString("url");
            var modified = Objects.requireNonNull(PublicationRows.instant(row, "modified_at"));
            pages.putIfAbsent(
                    key, new Page(key, row.getString("title"), row.getString("language"), List.of(), modified));
            var uses = images.computeIfAbsent(key, unused -> new ArrayList<>());
            var asset = row.getObject("asset_id", UUID.class);
            if (asset != null) {
                uses.add(new Page.Use(
                        new AssetId(asset), row.getString("slot"), row.getString("alt"), row.getBoolean("decorative")));
            }
        });
        return pages.values().stream()
                .map(page -> page.with(Objects.requireNonNull(images.get(page.url()))))
                .toList();
    }

    void put(SiteId site, Collection<Page> pages) {
        batches.batchUpdate("""
                insert into bw_page (id, site_id, url, title, language, modified_at) values (?, ?, ?, ?, ?, ?)
                on conflict (site_id, url) do update
                   set title = excluded.title, language = excluded.language, modified_at = excluded.modified_at
                """, pages, BATCH, (statement, page) -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, site.value());
            statement.setString(3, page.url());
            statement.setString(4, page.title());
            statement.setString(5, page.language());
            statement.setTimestamp(6, Timestamp.from(page.modifiedAt()));
        });
        batches.batchUpdate(
                "delete from bw_page_asset using bw_page p where p.id = page_id and p.site_id = ? and p.url = ?",
                pages,
                BATCH,
                (statement, page) -> {
                    statement.setObject(1, site.value());
                    statement.setString(2, page.url());
                });
        putImages(site, pages);
    }

    private record Placed(String url, int position, Page.Use use) {}

    private void putImages(SiteId site, Collection<Page> pages) {
        var placed = new ArrayList<Placed>();
        for (var page : pages) {
            for (int i = 0; i < page.images().size(); i++) {
                placed.add(new Placed(page.url(), i, page.images().get(i)));
            }
        }
        batches.batchUpdate("""
                insert into bw_page_asset (page_id, asset_id, slot, alt, decorative, position)
                select p.id, ?, ?, ?, ?, ? from bw_page p where p.site_id = ? and p.url = ?
                """, placed, BATCH, (statement, image) -> {
            statement.setObject(1, image.use().asset().value());
            statement.setString(2, image.use().slot());
            statement.setString(3, image.use().alt());
            statement.setBoolean(4, image.use().decorative());
            statement.setInt(5, image.position());
            statement.setObject(6, site.value());
            statement.setString(7, image.url());
        });
    }

    void remove(SiteId site, Collection<String> urls) {
        batches.batchUpdate("delete from bw_page where site_id = ? and url = ?", urls, BATCH, (statement, url) -> {
            statement.setObject(1, site.value());
            statement.setString(2, url);
        });
    }
}
