package org.bildwerk.dam.asset;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.metadata.Text;
import org.bildwerk.dam.rights.Rights;
import org.bildwerk.dam.storage.BlobId;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads assets, whole and many at once, in one query.
final class AssetRows implements RowMapper<Asset> {

    /// Selects assets; a condition over `bw_asset a` follows. The values of the bulky facts
    /// stay in the database.
    static final String SELECT = """
            select a.*, r.*, v.id as v_id, v.number, v.origin, v.sha256, v.size, v.media_type,
                v.file_name as v_file_name, v.width, v.height, v.pages, v.has_alpha,
                v.created_at as v_created_at, v.created_by,
                (select jsonb_agg(t) from bw_asset_text t where t.asset_id = a.id) as texts,
                array(select concept_id from bw_asset_concept c where c.asset_id = a.id) as concepts,
                array(select collection_id from bw_collection_asset c where c.asset_id = a.id) as collections,
                (select jsonb_agg(jsonb_build_object('kind', d.kind, 'maker', d.maker, 'state', d.state,
                        'reason', d.reason, 'sha256', d.sha256, 'width', d.width, 'height', d.height,
                        'value', case when d.kind not in ('embedded-metadata', 'stamped-record') then d.value end,
                        'updated_at', extract(epoch from d.updated_at)))
                    from bw_derived d where d.version_id = a.current_version) as derived,
                (select jsonb_agg(jsonb_build_object('site', s.key, 'rev', p.rev, 'slug', p.slug,
                        'since', extract(epoch from p.published_at)) order by s.key)
                    from bw_publication p join bw_site s on s.id = p.site_id
                    where p.asset_id = a.id and p.ended_at is null) as publications
            from bw_asset a
            join bw_version v on v.id = a.current_version
            left join bw_rights r on r.asset_id = a.id
            """;

    private final JsonMapper json;

    AssetRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Asset mapRow(ResultSet row, int number) throws SQLException {
        var id = new AssetId(row.getObject("id", UUID.class));
        return new Asset(
                id,
                row.getString("key"),
                Status.of(row.getString("status")),
                row.getBoolean("candidate"),
                new UserId(row.getObject("owner", UUID.class)),
                row.getString("owner_name"),
                row.getLong("revision"),
                version(row, id),
                description(row),
                rights(row),
                focalPoint(row),
                edit(row.getString("edit")),
                ids(row.getArray("concepts"), ConceptId::new),
                ids(row.getArray("collections"), CollectionId::new),
                derived(row.getString("derived")),
                publications(row.getString("publications")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row, "binned_at"));
    }

    Edit edit(@Nullable String value) {
        return value == null ? Edit.NONE : json.readValue(value, Edit.class);
    }

    private static Version version(ResultSet row, AssetId asset) throws SQLException {
        return new Version(
                new VersionId(row.getObject("v_id", UUID.class)),
                asset,
                row.getInt("number"),
                row.getString("origin"),
                new BlobId(row.getString("sha256")),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("v_file_name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("pages"),
                row.getBoolean("has_alpha"),
                row.getTimestamp("v_created_at").toInstant(),
                row.getString("created_by"));
    }

    private Description description(ResultSet row) throws SQLException {
        var texts = new TreeMap<String, Text>();
        for (var text : list(row.getString("texts"))) {
            var read = new Text(string(text, "title"), string(text, "caption"), string(text, "alt"));
            texts.put(text.path("language").asString(), read);
        }
        return new Description(
                texts, strings(row, "keywords"), strings(row, "creators"), row.getString("digital_source_type"));
    }

    private static Rights rights(ResultSet row) throws SQLException {
        return new Rights(
                row.getString("holder"),
                row.getString("credit_line"),
                row.getString("copyright_notice"),
                row.getString("licence_url"),
                row.getString("acquire_url"),
                row.getString("usage_terms"),
                row.getString("territory"),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                instant(row, "embargo_until"),
                row.getString("releases"),
                row.getString("data_mining"));
    }

    private static FocalPoint focalPoint(ResultSet row) throws SQLException {
        var x = row.getObject("focal_x", Float.class);
        var y = row.getObject("focal_y", Float.class);
        return x == null || y == null ? FocalPoint.CENTRE : new FocalPoint(x, y);
    }

    private Map<String, Derived> derived(@Nullable String value) {
        var facts = new HashMap<String, Derived>();
        for (var fact : list(value)) {
            var kind = fact.path("kind").asString();
            facts.put(kind, fact(kind, fact));
        }
        return Map.copyOf(facts);
    }

    private static Derived fact(String kind, JsonNode fact) {
        var sha256 = string(fact, "sha256");
        var value = fact.path("value");
        return new Derived(
                kind,
                fact.path("maker").asString(),
                Derived.State.valueOf(fact.path("state").asString().toUpperCase(java.util.Locale.ROOT)),
                string(fact, "reason"),
                sha256 == null ? null : new BlobId(sha256),
                fact.path("width").asInt(0),
                fact.path("height").asInt(0),
                value.isNull() || value.isMissingNode() ? null : value,
                epoch(fact, "updated_at"));
    }

    private List<Asset.PublishedOn> publications(@Nullable String value) {
        return list(value)
                .valueStream()
                .map(live -> new Asset.PublishedOn(
                        live.path("site").asString(),
                        live.path("rev").asString(),
                        live.path("slug").asString(),
                        epoch(live, "since")))
                .toList();
    }

    private JsonNode list(@Nullable String value) {
        return json.readTree(value == null ? "[]" : value);
    }

    private static Instant epoch(JsonNode node, String field) {
        var seconds = node.path(field).decimalValue();
        var whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(java.math.BigDecimal.valueOf(whole))
                        .movePointRight(9)
                        .longValue());
    }

    private static @Nullable String string(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <T> Set<T> ids(Array array, Function<UUID, T> make) throws SQLException {
        var ids = new LinkedHashSet<T>();
        Arrays.stream((UUID[]) array.getArray()).map(make).forEach(ids::add);
        return Set.copyOf(ids);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
