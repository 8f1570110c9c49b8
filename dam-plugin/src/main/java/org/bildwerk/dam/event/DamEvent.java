package org.bildwerk.dam.event;

import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.jspecify.annotations.Nullable;

/// Something that happened in the library. Events carry ids, not copies: a consumer reads the present truth.
public sealed interface DamEvent {

    /// An event that concerns one asset, which must be projected again.
    sealed interface OfAsset extends DamEvent {
        AssetId asset();
    }

    record AssetStored(AssetId asset, VersionId version) implements OfAsset {}

    /// A generated picture came into the library.
    record CandidateKept(AssetId asset, VersionId version) implements OfAsset {}

    record AssetDescribed(AssetId asset) implements OfAsset {}

    record DraftsChanged(AssetId asset) implements OfAsset {}

    record AssetEdited(AssetId asset) implements OfAsset {}

    record VersionAdded(AssetId asset, VersionId version) implements OfAsset {}

    record DerivedChanged(AssetId asset, VersionId version) implements OfAsset {}

    record StatusChanged(AssetId asset, @Nullable Status from, Status to) implements OfAsset {}

    record AssetBinned(AssetId asset) implements OfAsset {}

    record AssetRestored(AssetId asset) implements OfAsset {}

    record AssetPurged(AssetId asset) implements OfAsset {}

    record AssetCollected(AssetId asset, CollectionId collection, boolean added) implements OfAsset {}

    record AssetPublished(AssetId asset, SiteId site, String rev) implements OfAsset {}

    record AssetWithdrawn(AssetId asset, SiteId site) implements OfAsset {}

    record CollectionChanged(CollectionId collection) implements DamEvent {}

    record ConceptChanged(ConceptId concept) implements DamEvent {}

    record SiteChanged(SiteId site) implements DamEvent {}
}
