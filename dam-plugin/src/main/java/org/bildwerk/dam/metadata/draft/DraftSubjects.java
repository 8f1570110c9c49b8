package org.bildwerk.dam.metadata.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.provenance.evidence.AssetEvidence;
import org.bildwerk.dam.taxonomy.Concept;
import org.bildwerk.dam.taxonomy.Taxonomy;

/// Gathers what is known of a picture that is to be described.
final class DraftSubjects {

    private static final String MADE = "trainedAlgorithmicMedia";

    private final Taxonomy taxonomy;
    private final AssetEvidence evidence;
    private final RedactedDrafts redacted;

    DraftSubjects(Taxonomy taxonomy, AssetEvidence evidence, RedactedDrafts redacted) {
        this.taxonomy = taxonomy;
        this.evidence = evidence;
        this.redacted = redacted;
    }

    DraftSubject of(Asset asset) {
        var kept = evidence.of(Caller.system(), asset.id());
        return new DraftSubject(
                asset,
                concepts(asset),
                redacted.isRedacted(asset) ? null : kept.recipe(),
                origin(asset, kept.report().origin()));
    }

    /// What a person has stated in the record wins over what the file says.
    private static AiOrigin origin(Asset asset, AiOrigin found) {
        var stated = asset.description().digitalSourceType();
        if (stated == null) {
            return found;
        }
        var term = stated.substring(stated.lastIndexOf('/') + 1);
        return term.equals(MADE)
                ? AiOrigin.YES
                : term.equals("compositeWithTrainedAlgorithmicMedia") ? AiOrigin.PARTLY : AiOrigin.NO;
    }

    /// Returns the concepts, those furthest down the tree first: they say most.
    private List<Concept> concepts(Asset asset) {
        if (asset.concepts().isEmpty()) {
            return List.of();
        }
        var tree = taxonomy.treeAbove(asset.concepts());
        return asset.concepts().stream()
                .map(tree::concept)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Concept concept) ->
                                -tree.withBroader(concept.id()).size())
                        .thenComparing(Concept::key))
                .toList();
    }
}
