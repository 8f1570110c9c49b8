package org.bildwerk.indexer.projection;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows the outbox and keeps the index in step: each asset that a batch touches is read anew, once.
///
/// While the server is away it throws, so the outbox keeps its position and nothing is lost.
public final class IndexConsumer implements EventConsumer {
    /// The name under which the position is kept.
    public static final String NAME = "index";

    /// Shorter than the pause after a failure would soon become, so that the index follows as soon as it can.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Projector projector;
    private final Taxonomy taxonomy;
    private final JdbcClient jdbc;

    public IndexConsumer(Projector projector, Taxonomy taxonomy, JdbcClient jdbc) {
        this.projector = projector;
        this.taxonomy = taxonomy;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batchSize() {
        return 500;
    }

    @Override
    public Duration linger() {
        return Duration.ofMillis(100);
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        var touched = new LinkedHashSet<AssetId>();
        batch.forEach(event -> collect(event.event(), touched));
        if (!touched.isEmpty()) {
            projector.awaitIndex(PATIENCE);
            projector.project(touched);
        }
    }

    private void collect(DamEvent event, Set<AssetId> touched) {
        switch (event) {
            case DamEvent.OfAsset ofAsset -> touched.add(ofAsset.asset());
            case DamEvent.CollectionChanged changed -> touched.addAll(inCollection(changed.collection()));
            case DamEvent.ConceptChanged changed -> touched.addAll(taxonomy.assetsUnder(changed.concept()));
            case DamEvent.SiteChanged _ -> {}
        }
    }

    private List<AssetId> inCollection(CollectionId collection) {
        return jdbc.sql("select asset_id from bw_collection_asset where collection_id = :id")
                .param("id", collection.value())
                .query((row, _) -> new AssetId(row.getObject(1, UUID.class)))
                .list();
    }
}
