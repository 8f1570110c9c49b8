package org.bildwerk.dam.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes schemes and concepts: for editors.
///
/// Keeps broader terms free of circles and within one scheme; [Labels] keeps the rules of labels. Changes within one
/// scheme wait for each other. Thread-safe.
public final class TaxonomyEditor {
    private final Taxonomy taxonomy;
    private final ConceptRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    TaxonomyEditor(Taxonomy taxonomy, ConceptRows rows, Ledger ledger, TransactionTemplate transaction) {
        this.taxonomy = taxonomy;
        this.rows = rows;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /// Makes a scheme.
    ///
    /// @throws TaxonomyRuleBroken if the key is taken
    public Scheme createScheme(Caller caller, String key, Map<String, String> labels) {
        requireEditor(caller);
        var scheme = new Scheme(new SchemeId(UUID.randomUUID()), Key.require(key), new TreeMap<>(labels));
        return write(() -> {
            if (!rows.insertScheme(scheme)) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.SCHEME_KEY_TAKEN, key);
            }
            ledger.record(caller, new Command("scheme.create", "scheme:" + scheme.id(), null, scheme));
            return scheme;
        });
    }

    /// Names a scheme anew.
    public Scheme renameScheme(Caller caller, SchemeId id, Map<String, String> labels) {
        requireEditor(caller);
        return write(() -> {
            var before = scheme(id);
            var after = new Scheme(id, before.key(), new TreeMap<>(labels));
            rows.replaceLabels(after);
            ledger.record(caller, new Command("scheme.rename", "scheme:" + id, before, after));
            return after;
        });
    }

    /// Deletes an empty scheme.
    ///
    /// @throws TaxonomyRuleBroken if it still has concepts
    public void deleteScheme(Caller caller, SchemeId id) {
        requireEditor(caller);
        write(() -> {
            var before = scheme(id);
            if (taxonomy.tree().concepts().stream()
                    .anyMatch(concept -> concept.scheme().equals(id))) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.SCHEME_NOT_EMPTY);
            }
            rows.deleteScheme(id);
            ledger.record(caller, new Command("scheme.delete", "scheme:" + id, before, null));
            return id;
        });
    }

    /// Makes a concept.
    ///
    /// @param key null makes one from the first preferred label
    /// @param broader concepts of the same scheme; none puts it at the top
    public Concept create(Caller caller, SchemeId scheme, @Nullable String key, Labels labels, Set<ConceptId> broader) {
        requireEditor(caller);
        return write(() -> {
            scheme(scheme);
            var name = key == null ? freeKey(scheme, labels) : requireFree(scheme, Key.require(key));
            var concept = new Concept(new ConceptId(UUID.randomUUID()), scheme, name, labels, broader);
            BroaderRules.check(taxonomy.tree(), concept, broader);
            rows.insert(concept);
            ledger.record(
                    caller, new Command("concept.create", "concept:" + concept.id(), null, concept), changed(concept));
            return concept;
        });
    }

    /// Gives a concept other labels; its assets and those below it are found by them at once.
    public Concept relabel(Caller caller, ConceptId id, Labels labels) {
        requireEditor(caller);
        return write(() -> {
            var before = locked(id);
            var after = new Concept(id, before.scheme(), before.key(), labels, before.broader());
            rows.replaceLabels(id, labels);
            ledger.record(caller, new Command("concept.relabel", "concept:" + id, before, after), changed(after));
            return after;
        });
    }

    /// Hangs a concept, with all below it, under others.
    ///
    /// @throws TaxonomyRuleBroken if that made a circle or left the scheme
    public Concept move(Caller caller, ConceptId id, Set<ConceptId> broader) {
        requireEditor(caller);
        return write(() -> {
            var before = locked(id);
            BroaderRules.check(taxonomy.tree(), before, broader);
            var after = new Concept(id, before.scheme(), before.key(), before.labels(), broader);
            rows.replaceBroader(id, broader);
            ledger.record(caller, new Command("concept.move", "concept:" + id, before, after), changed(after));
            return after;
        });
    }

    /// Merges one concept into another of the same scheme: assets, labels and what is below go over, then it ends.
    public Concept merge(Caller caller, ConceptId from, ConceptId into) {
        requireEditor(caller);
        return write(() -> {
            var before = locked(from);
            var target = locked(into);
            BroaderRules.checkMerge(taxonomy.tree(), before, target);
            var assets = taxonomy.assetsUnder(from);
            var labels = target.labels().with(before.labels());
            var after =
                    new Concept(into, target.scheme(), target.key(), labels, BroaderRules.afterMerge(before, target));
            rows.rehang(from, into);
            rows.delete(from);
            rows.replaceLabels(into, labels);
            rows.replaceBroader(into, after.broader());
            var command = new Command("concept.merge", "concept:" + from, before, after);
            ledger.record(caller, command, events(assets, changed(after)));
            return after;
        });
    }

    /// Deletes a concept that has nothing below it, and takes it off its assets.
    ///
    /// @throws TaxonomyRuleBroken if there are narrower concepts
    public void delete(Caller caller, ConceptId id) {
        requireEditor(caller);
        write(() -> {
            var before = locked(id);
            var below = taxonomy.tree().withNarrower(id).size() - 1;
            if (below > 0) {
                throw new TaxonomyRuleBroken(TaxonomyRefusal.CONCEPT_HAS_NARROWER, below);
            }
            var assets = taxonomy.assetsUnder(id);
            rows.delete(id);
            var command = new Command("concept.delete", "concept:" + id, before, null);
            ledger.record(caller, command, events(assets, changed(before)));
            return id;
        });
    }

    private static DamEvent changed(Concept concept) {
        return new DamEvent.ConceptChanged(concept.id());
    }

    private static DamEvent[] events(Set<AssetId> assets, DamEvent more) {
        List<DamEvent> events = new ArrayList<>();
        assets.forEach(asset -> events.add(new DamEvent.AssetDescribed(asset)));
        events.add(more);
        return events.toArray(DamEvent[]::new);
    }

    private Scheme scheme(SchemeId id) {
        if (!rows.lock(id)) {
            throw new UnknownConceptException(id);
        }
        return taxonomy.schemes().stream()
                .filter(scheme -> scheme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownConceptException(id));
    }

    /// Returns a concept after waiting for other changes of its scheme.
    private Concept locked(ConceptId id) {
        var seen = taxonomy.concept(id).orElseThrow(() -> new UnknownConceptException(id));
        rows.lock(seen.scheme());
        return taxonomy.concept(id).orElseThrow(() -> new UnknownConceptException(id));
    }

    private String requireFree(SchemeId scheme, String key) {
        if (rows.keyTaken(scheme, key)) {
            throw new TaxonomyRuleBroken(TaxonomyRefusal.CONCEPT_KEY_TAKEN, key);
        }
        return key;
    }

    private String freeKey(SchemeId scheme, Labels labels) {
        var wanted = Key.from(labels.inLanguage("en"));
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(key -> !rows.keyTaken(scheme, key))
                .findFirst()
                .orElseThrow();
    }

    private static void requireEditor(Caller caller) {
        caller.require("change the taxonomy", Role.EDITOR);
    }

    private <T> T write(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(_ -> change.get()));
    }
}
