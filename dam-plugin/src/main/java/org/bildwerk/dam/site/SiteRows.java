package org.bildwerk.dam.site;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Reads and writes sites with their slots.
final class SiteRows {

    private static final String SELECT = """
            select s.*, (select json_agg(l order by l.key) from bw_slot l where l.site_id = s.id) as slots
              from bw_site s
            """;

    private final JdbcClient jdbc;
    private final URI publicUrl;

    /// @param publicUrl stands for an image origin that is not set: it is not stored, so that it can move
    SiteRows(JdbcClient jdbc, URI publicUrl) {
        this.jdbc = jdbc;
        this.publicUrl = publicUrl;
    }

    List<Site> all() {
        return jdbc.sql(SELECT + "order by s.key").query(this::site).list();
    }

    Optional<Site> find(String key) {
        return jdbc.sql(SELECT + "where s.key = :key")
                .param("key", key)
                .query(this::site)
                .optional();
    }

    /// Lets one change of a site wait for the other.
    void lock(String key) {
        jdbc.sql("select key from bw_site where key = :key for update")
                .param("key", key)
                .query()
                .listOfRows();
    }

    void insert(Site site) {
        write("""
                insert into bw_site (id, key, name, page_origin, image_origin, languages)
                values (:id, :key, :name, :pageOrigin, :imageOrigin, :languages)
                """, site);
    }

    void update(Site site) {
        write("""
                update bw_site
                   set name = :name, page_origin = :pageOrigin, image_origin = :imageOrigin, languages = :languages
                 where id = :id and key = :key
                """, site);
    }

    private void write(String sql, Site site) {
        jdbc.sql(sql)
                .param("id", site.id().value())
                .param("key", site.key())
                .param("name", site.name())
                .param("pageOrigin", site.pageOrigin().toString())
                .param(
                        "imageOrigin",
                        site.imageOrigin().equals(publicUrl)
                                ? ""
                                : site.imageOrigin().toString())
                .param("languages", site.languages().toArray(String[]::new))
                .update();
    }

    void replaceSlots(Site site) {
        jdbc.sql("delete from bw_slot where site_id = :site")
                .param("site", site.id().value())
                .update();
        for (var slot : site.slots()) {
            var ratio = slot.ratio();
            jdbc.sql("""
                    insert into bw_slot (site_id, key, role, ratio, widths, sizes, directions)
                    values (:site, :key, :role, :ratio, :widths, :sizes, cast(:directions as jsonb))
                    """)
                    .param("site", site.id().value())
                    .param("key", slot.key())
                    .param("role", slot.role().key())
                    .param("ratio", ratio == null ? null : ratio.key())
                    .param("widths", slot.widths().toArray(Integer[]::new))
                    .param("sizes", slot.sizes())
                    .param("directions", Json.write(slot.directions()))
                    .update();
        }
    }

    private Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new SiteId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                URI.create(row.getString("page_origin")),
                imageOrigin(row.getString("image_origin")),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                slots(row.getString("slots")));
    }

    private URI imageOrigin(String stored) {
        return stored.isEmpty() ? publicUrl : URI.create(stored);
    }

    private static List<Slot> slots(@Nullable String json) {
        return json == null
                ? List.of()
                : Json.mapper().readTree(json).valueStream().map(SiteRows::slot).toList();
    }

    private static Slot slot(JsonNode node) {
        var ratio = node.path("ratio");
        return new Slot(
                node.path("key").asString(),
                SlotRole.of(node.path("role").asString()),
                ratio.isString() ? Ratio.of(ratio.asString()) : null,
                node.path("widths").valueStream().map(JsonNode::asInt).toList(),
                node.path("sizes").asString(),
                node.path("directions").valueStream().map(SiteRows::direction).toList());
    }

    private static ArtDirection direction(JsonNode node) {
        return Json.mapper().treeToValue(node, ArtDirection.class);
    }
}
