package org.bildwerk.dam.taxonomy;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Says which concepts an asset shows: for editors. Thread-safe.
public final class AssetConcepts {

    private final JdbcClient jdbc;
    private final AssetCatalog catalog;
    private final AssetLock lock;
    private final Ledger ledger;
    private final TransactionOperations transaction;

    // One change with five hands: it locks, reads, writes and keeps the books in one transaction.
    AssetConcepts(
            JdbcClient jdbc, AssetCatalog catalog, AssetLock lock, Ledger ledger, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.lock = lock;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Gives the asset exactly these concepts; nothing happens if it has them.
    ///
    /// @throws UnknownConceptException if one of them is not there
    public Asset assign(Caller caller, AssetId id, Set<ConceptId> concepts) {
        caller.require("assign concepts", Role.EDITOR);
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            if (asset.concepts().equals(concepts)) {
                return asset;
            }
            requireKnown(concepts);
            replace(id, concepts);
            lock.advance(id);
            var command = new Command("asset.concepts", "asset:" + id, texts(asset.concepts()), texts(concepts));
            ledger.record(caller, command, new DamEvent.AssetDescribed(id));
            return catalog.get(caller, id);
        }));
    }

    private void requireKnown(Set<ConceptId> concepts) {
        var known = new HashSet<>(jdbc.sql("select id from bw_concept where id = any(:ids) for share")
                .param("ids", values(concepts))
                .query(UUID.class)
                .list());
        concepts.stream()
                .filter(concept -> !known.contains(concept.value()))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnknownConceptException(missing);
                });
    }

    private void replace(AssetId id, Set<ConceptId> concepts) {
        jdbc.sql("delete from bw_asset_concept where asset_id = :asset")
                .param("asset", id.value())
                .update();
        jdbc.sql("insert into bw_asset_concept (asset_id, concept_id) select :asset, unnest(:ids::uuid[])")
                .param("asset", id.value())
                .param("ids", values(concepts))
                .update();
    }

    private static UUID[] values(Set<ConceptId> concepts) {
        return concepts.stream().map(ConceptId::value).toArray(UUID[]::new);
    }

    private static Set<String> texts(Set<ConceptId> concepts) {
        return concepts.stream().map(ConceptId::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
