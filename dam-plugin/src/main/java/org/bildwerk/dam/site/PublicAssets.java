package org.bildwerk.dam.site;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what the public address space needs, in one query and without a caller: it is for what is or was public.
/// Thread-safe.
public final class PublicAssets {

    private static final String BY_KEY = """
            select a.id, a.key, a.status = 'published' and a.binned_at is null as published,
                   greatest(r.valid_from, r.embargo_until) as shown_from, r.valid_until,
                   p.*, s.key as site_key, v.sha256, v.origin, v.width, v.height, v.has_alpha,
                   case when v.media_type in ('image/gif', 'image/webp') then v.pages else 1 end as frames,
                   coalesce(c.choice, 'automatic') as credential,
                   exists (select from bw_site_prompt o where o.site_id = s.id)
                     and not exists (select from bw_redaction d where d.version_id = p.version_id) as prompts,
                   d.record -> 'label' as label,
                   exists (select from bw_site_save_data o where o.site_id = s.id) as save_data,
                   exists (select from bw_site_client_hints o where o.site_id = s.id) as client_hints,
                   (select array_agg(distinct w)
                      from bw_slot l
                     cross join lateral (
                           select unnest(l.widths)
                           union all
                           select cast(jsonb_path_query(l.directions, '$[*].widths[*]') as integer)) each (w)
                     where l.site_id = s.id) as slot_widths,
                   (select array_agg(distinct r)
                      from bw_slot l
                     cross join lateral (
                           select l.ratio
                           union all
                           select concat(d -> 'width', 'x', d -> 'height')
                             from jsonb_path_query(l.directions, '$[*].ratio ? (@ != null)') d) each (r)
                     where l.site_id = s.id and r is not null) as slot_ratios
              from bw_asset a
              join bw_publication p on p.asset_id = a.id
              join bw_site s on s.id = p.site_id
              join bw_version v on v.id = p.version_id
              left join bw_site_credential c on c.site_id = s.id
              left join bw_delivered d on d.asset_id = p.asset_id and d.rev = p.rev
              left join bw_rights r on r.asset_id = a.id
             where a.key = :key
             order by p.counter desc
            """;

    private final JdbcClient jdbc;

    PublicAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Returns the asset with the key if it was ever published.
    public Optional<PublicAsset> byKey(String key) {
        var rows = jdbc.sql(BY_KEY).param("key", key).query(PublicAssets::row).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var releases = rows.stream().map(Row::release).toList();
        return Optional.of(new PublicAsset(key, first.published, first.shownFrom, first.shownUntil, releases));
    }

    /// Returns what the files of a publication say; empty for one of before this was kept.
    public Optional<Delivered> delivered(Publication publication) {
        return new PublicationRows(jdbc).delivered(publication);
    }

    /// Returns how the published picture was made; empty where nobody knows. For those alone whose release tells
    /// prompts.
    public Optional<Recipe> recipe(Publication publication) {
        return jdbc.sql("select body from bw_recipe where version_id = ?")
                .param(publication.version().value())
                .query(String.class)
                .optional()
                .map(body -> Json.mapper().readValue(body, Recipe.class));
    }

    /// Returns the key of an asset that is on no site any more, or gone for good; empty while it is live somewhere.
    public Optional<String> keyOfWithdrawn(AssetId id) {
        return jdbc.sql("""
                select key from bw_tombstone where asset_id = :id
                union all
                select key from bw_asset a
                 where id = :id
                   and not exists (select 1 from bw_publication p where p.asset_id = a.id and p.ended_at is null)
                 limit 1
                """).param("id", id.value()).query(String.class).optional();
    }

    private record Row(
            boolean published,
            @Nullable Instant shownFrom,
            @Nullable Instant shownUntil,
            Release release) {}

    private static Row row(ResultSet rows, int number) throws SQLException {
        return new Row(
                rows.getBoolean("published"),
                PublicationRows.instant(rows, "shown_from"),
                PublicationRows.instant(rows, "valid_until"),
                new Release(
                        PublicationRows.publication(rows, number),
                        new BlobId(rows.getString("sha256")),
                        rows.getInt("width"),
                        rows.getInt("height"),
                        rows.getBoolean("has_alpha"),
                        rows.getInt("frames"),
                        rows.getString("origin"),
                        CredentialChoice.of(rows.getString("credential")),
                        rows.getBoolean("prompts"),
                        label(rows.getString("label")),
                        rows.getBoolean("save_data"),
                        rows.getBoolean("client_hints"),
                        integers(rows.getArray("slot_widths")),
                        ratios(rows.getArray("slot_ratios"))));
    }

    private static @Nullable PictureLabel label(@Nullable String json) {
        return json == null || json.equals("null") ? null : Json.mapper().readValue(json, PictureLabel.class);
    }

    private static Set<Integer> integers(@Nullable Array array) throws SQLException {
        return array == null ? Set.of() : Set.of((Integer[]) array.getArray());
    }

    private static Set<Ratio> ratios(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((String[]) array.getArray()).map(Ratio::of).collect(Collectors.toSet());
    }
}
