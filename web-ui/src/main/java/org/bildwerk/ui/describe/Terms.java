package org.bildwerk.ui.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.metadata.Description;
import org.bildwerk.dam.taxonomy.AssetConcepts;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.bildwerk.dam.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/// Adds keywords and concepts to assets and takes them off.
@Component
class Terms {

    private static final int OFFERED = 20;
    private final Identity identity;
    private final Taxonomy taxonomy;
    private final AssetConcepts concepts;
    private final AssetDescriptions descriptions;

    Terms(Identity identity, Taxonomy taxonomy, AssetConcepts concepts, AssetDescriptions descriptions) {
        this.identity = identity;
        this.taxonomy = taxonomy;
        this.concepts = concepts;
        this.descriptions = descriptions;
    }

    List<Concept> find(String text) {
        return taxonomy.find(text, OFFERED);
    }

    List<Concept> named(Collection<ConceptId> ids) {
        return ids.stream().flatMap(id -> taxonomy.concept(id).stream()).toList();
    }

    List<Asset> addConcept(List<Asset> assets, ConceptId concept) {
        return concepts(assets, all -> all.add(concept));
    }

    List<Asset> removeConcept(List<Asset> assets, ConceptId concept) {
        return concepts(assets, all -> all.remove(concept));
    }

    List<Asset> addKeyword(List<Asset> assets, String keyword) {
        return keywords(assets, words -> {
            var more = new ArrayList<>(words);
            if (!more.contains(keyword)) {
                more.add(keyword);
            }
            return more;
        });
    }

    List<Asset> removeKeyword(List<Asset> assets, String keyword) {
        return keywords(assets, words -> {
            var fewer = new ArrayList<>(words);
            fewer.remove(keyword);
            return fewer;
        });
    }

    /// Returns everything that any of the assets carries.
    static TreeSet<String> keywords(List<Asset> assets) {
        var all = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        assets.forEach(asset -> all.addAll(asset.description().keywords()));
        return all;
    }

    private List<Asset> keywords(List<Asset> assets, UnaryOperator<List<String>> change) {
        var changed = new ArrayList<Asset>();
        for (var asset : assets) {
            var was = asset.description();
            var now =
                    new Description(was.texts(), change.apply(was.keywords()), was.creators(), was.digitalSourceType());
            changed.add(descriptions.describe(identity.caller(), asset.id(), asset.revision(), now, asset.rights()));
        }
        return changed;
    }

    private List<Asset> concepts(List<Asset> assets, Consumer<Set<ConceptId>> change) {
        var changed = new ArrayList<Asset>();
        for (var asset : assets) {
            var now = new HashSet<>(asset.concepts());
            change.accept(now);
            changed.add(concepts.assign(identity.caller(), asset.id(), now));
        }
        return changed;
    }
}
