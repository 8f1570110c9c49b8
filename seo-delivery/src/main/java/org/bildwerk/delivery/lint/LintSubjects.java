package org.bildwerk.delivery.lint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.QualityTarget;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.lint.LintSubject.Place;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what is published on a site, some hundred pictures at a time. Thread-safe.
final class LintSubjects {

    private static final int AT_ONCE = 300;

    private final JdbcClient jdbc;
    private final Publications publications;
    private final AssetCatalog catalog;

    LintSubjects(JdbcClient jdbc, Publications publications, AssetCatalog catalog) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.catalog = catalog;
    }

    void forEach(Site site, Consumer<LintSubject> reader) {
        var live = publications.live(site.id());
        for (int from = 0; from < live.size(); from += AT_ONCE) {
            read(site, live.subList(from, Math.min(live.size(), from + AT_ONCE)), reader);
        }
    }

    /// The published file.
    private record File(
            int width,
            int height,
            boolean generated,
            @Nullable Delivered delivered,
            AiOrigin evidence) {}

    private void read(Site site, List<Publication> live, Consumer<LintSubject> reader) {
        var ids = live.stream().map(Publication::asset).toList();
        var assets = new HashMap<AssetId, Asset>();
        catalog.all(Caller.system(), ids).forEach(asset -> assets.put(asset.id(), asset));
        var uuids = ids.stream().map(AssetId::value).toArray(UUID[]::new);
        var files = files(site, uuids);
        var proposed = proposed(uuids);
        var weights = weights(site, uuids);
        var places = places(site, uuids);
        for (var publication : live) {
            var asset = assets.get(publication.asset());
            var file = files.get(publication.asset());
            if (asset != null && file != null) {
                reader.accept(new LintSubject(
                        site,
                        publication,
                        asset,
                        file.delivered(),
                        Frame.of(file.width(), file.height(), publication.edit()),
                        file.generated(),
                        file.evidence(),
                        proposed.getOrDefault(asset.id(), Set.of()),
                        weights.getOrDefault(asset.id(), Map.of()),
                        places.getOrDefault(asset.id(), List.of())));
            }
        }
    }

    private Map<AssetId, File> files(Site site, UUID[] assets) {
        var files = new HashMap<AssetId, File>();
        jdbc.sql("""
                select p.asset_id, v.width, v.height, v.origin = 'generate' as generated, d.record,
                       e.value ->> 'origin' as evidence
                  from bw_publication p
                  join bw_version v on v.id = p.version_id
                  left join bw_delivered d on d.asset_id = p.asset_id and d.rev = p.rev
                  left join bw_derived e on e.version_id = p.version_id and e.kind = 'evidence'
                 where p.site_id = :site and p.ended_at is null and p.asset_id = any(:assets)
                """).param("site", site.id().value()).param("assets", assets).query(row -> {
            files.put(id(row), file(row));
        });
        return files;
    }

    private static File file(ResultSet row) throws SQLException {
        var record = row.getString("record");
        return new File(
                row.getInt("width"),
                row.getInt("height"),
                row.getBoolean("generated"),
                record == null ? null : Json.mapper().readValue(record, Delivered.class),
                Optional.ofNullable(row.getString("evidence"))
                        .flatMap(AiOrigin::of)
                        .orElse(AiOrigin.UNKNOWN));
    }

    private Map<AssetId, Set<String>> proposed(UUID[] assets) {
        var proposed = new HashMap<AssetId, Set<String>>();
        jdbc.sql("""
                select asset_id, language from bw_draft
                 where state = 'draft' and field = 'alt' and asset_id = any(:assets)
                """).param("assets", assets).query(row -> {
            proposed.computeIfAbsent(id(row), unused -> new HashSet<>()).add(row.getString("language"));
        });
        return proposed;
    }

    private Map<AssetId, Map<RenditionSpec, Integer>> weights(Site site, UUID[] assets) {
        var weights = new HashMap<AssetId, Map<RenditionSpec, Integer>>();
        jdbc.sql("""
                select p.asset_id, c.picture, min(c.bytes) as bytes
                  from bw_publication p
                  join bw_version v on v.id = p.version_id
                  join bw_calibration c on c.source = v.sha256 and c.target = :target and c.type in ('avif', 'webp')
                 where p.site_id = :site and p.ended_at is null and p.asset_id = any(:assets)
                 group by p.asset_id, c.picture
                """)
                .param("target", QualityTarget.STD.token())
                .param("site", site.id().value())
                .param("assets", assets)
                .query(row -> {
                    var bytes = row.getInt("bytes");
                    var known = weights.computeIfAbsent(id(row), unused -> new HashMap<>());
                    RenditionOrder.specOf(row.getString("picture"))
                            .ifPresent(spec -> known.merge(spec, bytes, Math::max));
                });
        return weights;
    }

    private Map<AssetId, List<Place>> places(Site site, UUID[] assets) {
        var places = new HashMap<AssetId, List<Place>>();
        jdbc.sql("""
                select i.asset_id, g.url, g.language, i.slot, i.alt is not null or i.decorative as own_words
                  from bw_page_asset i join bw_page g on g.id = i.page_id
                 where g.site_id = :site and i.asset_id = any(:assets)
                 order by g.url, i.position
                """).param("site", site.id().value()).param("assets", assets).query(row -> {
            var language = Objects.requireNonNullElse(row.getString("language"), site.defaultLanguage());
            var place = new Place(row.getString("url"), language, row.getString("slot"), row.getBoolean("own_words"));
            places.computeIfAbsent(id(row), unused -> new ArrayList<>()).add(place);
        });
        return places;
    }

    private static AssetId id(ResultSet row) throws SQLException {
        return new AssetId(row.getObject("asset_id", UUID.class));
    }
}
