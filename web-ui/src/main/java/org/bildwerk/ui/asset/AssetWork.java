package org.bildwerk.ui.asset;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.asset.Versions;
import org.springframework.stereotype.Component;

/// What the asset view asks of the services below it.
@Component
class AssetWork {

    private final Identity identity;
    private final AssetCatalog catalog;
    private final Edits edits;
    private final Versions versions;

    AssetWork(Identity identity, AssetCatalog catalog, Edits edits, Versions versions) {
        this.identity = identity;
        this.catalog = catalog;
        this.edits = edits;
        this.versions = versions;
    }

    Caller caller() {
        return identity.caller();
    }

    Optional<Asset> find(AssetId id) {
        return catalog.find(identity.caller(), id);
    }

    Asset crop(Asset asset, Edit edit) {
        return edits.apply(identity.caller(), asset.id(), asset.revision(), edit, asset.focalPoint());
    }

    Asset focus(Asset asset, FocalPoint point) {
        return edits.apply(identity.caller(), asset.id(), asset.revision(), asset.edit(), point);
    }

    List<Version> versions(AssetId id) {
        return catalog.versions(identity.caller(), id);
    }

    void restore(AssetId id, VersionId version) {
        versions.restore(identity.caller(), id, version);
    }
}
