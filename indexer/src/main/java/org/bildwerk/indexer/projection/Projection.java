package org.bildwerk.indexer.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Visibility;
import org.bildwerk.dam.taxonomy.ConceptTree;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes documents from what PostgreSQL says about assets, their concepts and who may see them.
public final class Projection {
    private final AssetCatalog catalog;
    private final Visibility visibility;
    private final Taxonomy taxonomy;
    private final JdbcClient jdbc;

    public Projection(AssetCatalog catalog, Visibility visibility, Taxonomy taxonomy, JdbcClient jdbc) {
        this.catalog = catalog;
        this.visibility = visibility;
        this.taxonomy = taxonomy;
        this.jdbc = jdbc;
    }

    /// Returns the position that the outbox has now.
    ///
    /// Read it before the assets: what is read later contains every change up to it, and maybe more.
    long position() {
        return jdbc.sql("select position from bw_ledger").query(Long.class).single();
    }

    /// Returns how many assets there are.
    long count() {
        return jdbc.sql("select count(*) from bw_asset").query(Long.class).single();
    }

    /// Projects assets as they are now; those that are gone are missing from the answer.
    Map<AssetId, IndexedAsset> of(Collection<AssetId> ids, long position) {
        var assets = catalog.all(Caller.system(), ids);
        var tokens = visibility.tokensOf(assets);
        var made = made(assets);
        var drafts = drafts(assets);
        var tree = taxonomy.treeAbove(
                assets.stream().flatMap(asset -> asset.concepts().stream()).collect(Collectors.toSet()));
        var documents = new HashMap<AssetId, IndexedAsset>();
        for (var asset : assets) {
            var concepts = concepts(asset, tree);
            var document = DocumentWriter.document(
                    asset,
                    position,
                    tokens.getOrDefault(asset.id(), Set.of()),
                    concepts.paths(),
                    drafts.getOrDefault(asset.id().value(), List.of()),
                    made.getOrDefault(asset.version().id().value(), DocumentWriter.Made.UNKNOWN));
            documents.put(asset.id(), IndexedAsset.of(document, concepts.labels()));
        }
        return documents;
    }

    /// What an asset's concepts, with all above them, add to its document.
    private record Concepts(List<String> paths, List<String> labels) {}

    private static Concepts concepts(Asset asset, ConceptTree tree) {
        var paths = new TreeSet<String>();
        var labels = new TreeSet<String>();
        for (var id : asset.concepts()) {
            for (var concept : tree.withBroader(id)) {
                paths.addAll(tree.paths(concept.id()));
                concept.labels().all().forEach(labels::add);
            }
        }
        return new Concepts(List.copyOf(paths), List.copyOf(labels));
    }

    private Map<UUID, List<String>> drafts(Collection<Asset> assets) {
        var languages = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select distinct d.asset_id, d.language
                          from bw_draft d left join bw_asset_text t using (asset_id, language)
                         where d.state = 'draft' and d.asset_id = any(:assets::uuid[])
                           and case d.field when 'title' then t.title when 'alt' then t.alt else t.caption end is null
                         order by d.language
                        """)
                .param(
                        "assets",
                        assets.stream().map(asset -> asset.id().toString()).toArray(String[]::new))
                .query(row -> {
                    languages
                            .computeIfAbsent(row.getObject("asset_id", UUID.class), unused -> new ArrayList<>())
                            .add(row.getString("language"));
                });
        return languages;
    }

    private Map<UUID, DocumentWriter.Made> made(Collection<Asset> assets) {
        var made = new HashMap<UUID, DocumentWriter.Made>();
        var versions =
                assets.stream().map(asset -> asset.version().id().toString()).toArray(String[]::new);
        jdbc.sql("""
                        select version_id, nullif(body ->> 'model', '') as model, body ->> 'prompt' as prompt,
                               body ->> 'seed' as seed, body ->> 'numInferenceSteps' as steps,
                               body ->> 'scheduler' as sampler,
                               array(select jsonb_path_query(body, '$.adapters[*].name') #>> '{}') as adapters
                         from bw_recipe where version_id = any(:versions::uuid[])
                        """).param("versions", versions).query(row -> {
            made.put(row.getObject("version_id", UUID.class), made(row));
        });
        return made;
    }

    private static DocumentWriter.Made made(ResultSet row) throws SQLException {
        var settings = new ArrayList<String>();
        for (var name : List.of("seed", "steps", "sampler")) {
            var value = row.getString(name);
            if (value != null) {
                settings.add(RecipeField.of(name).orElseThrow().token(value));
            }
        }
        for (var adapter : (String[]) row.getArray("adapters").getArray()) {
            settings.add(RecipeField.ADAPTER.token(adapter));
        }
        return new DocumentWriter.Made(row.getString("model"), row.getString("prompt"), List.copyOf(settings));
    }
}
