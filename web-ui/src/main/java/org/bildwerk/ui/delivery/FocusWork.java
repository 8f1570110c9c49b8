package org.bildwerk.ui.delivery;

import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edits;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Publications;
import org.bildwerk.dam.site.Site;
import org.springframework.stereotype.Component;

/// Moves the focal point of published pictures and brings it onto the site, as the one who is signed in.
@Component
class FocusWork {

    private final Identity identity;
    private final AssetCatalog catalog;
    private final Edits edits;
    private final Publications publications;

    FocusWork(Identity identity, AssetCatalog catalog, Edits edits, Publications publications) {
        this.identity = identity;
        this.catalog = catalog;
        this.edits = edits;
        this.publications = publications;
    }

    Optional<Asset> find(AssetId id) {
        return catalog.find(identity.caller(), id);
    }

    boolean mayMove() {
        return identity.caller().is(Role.EDITOR);
    }

    boolean mayPublish() {
        return identity.caller().is(Role.PUBLISHER);
    }

    Asset move(Asset asset, FocalPoint point) {
        return edits.apply(identity.caller(), asset.id(), asset.revision(), asset.edit(), point);
    }

    /// Tells whether the site shows other crops than the picture has now.
    boolean isAhead(Site site, Asset asset) {
        return publications.history(identity.caller(), asset.id()).stream()
                .filter(Publication::live)
                .filter(live -> live.site().equals(site.id()))
                .anyMatch(live -> !live.shows(asset));
    }

    void publishAgain(Site site, Asset asset) {
        publications.publish(identity.caller(), asset.id(), site);
    }
}
