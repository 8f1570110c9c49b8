package org.bildwerk.ui.demo;

import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.metadata.AssetDescriptions;
import org.bildwerk.dam.site.Publications;

/// Leads a demo picture to its status by the steps that any picture takes.
final class DemoLife {

    private final AssetCatalog catalog;
    private final AssetLife life;
    private final AssetDescriptions descriptions;
    private final DemoSite site;
    private final Publications publications;

    // Five hands, one for each kind of step.
    DemoLife(
            AssetCatalog catalog,
            AssetLife life,
            AssetDescriptions descriptions,
            DemoSite site,
            Publications publications) {
        this.catalog = catalog;
        this.life = life;
        this.descriptions = descriptions;
        this.site = site;
        this.publications = publications;
    }

    /// Takes the steps that are still to take; none where the picture stands there already.
    void lead(Caller caller, AssetId id, DemoPicture picture) {
        var target = picture.status();
        var asset = catalog.get(caller, id);
        if (asset.status() == Status.DRAFT && target != Status.DRAFT) {
            asset = life.submit(caller, id);
        }
        if (asset.status() == Status.IN_REVIEW && target != Status.IN_REVIEW) {
            asset = life.approve(caller, id);
        }
        if (asset.status() == Status.APPROVED) {
            fromApproved(caller, asset, picture);
        }
    }

    private void fromApproved(Caller caller, Asset asset, DemoPicture picture) {
        switch (picture.status()) {
            case PUBLISHED -> site.publish(caller, asset);
            case ARCHIVED -> life.archive(caller, asset.id());
            case EXPIRED -> {
                site.publish(caller, asset);
                expire(caller, asset.id(), picture);
            }
            case DRAFT, IN_REVIEW, APPROVED -> {}
        }
    }

    /// Writes the rights with their end in the past, which takes the picture off the site.
    private void expire(Caller caller, AssetId id, DemoPicture picture) {
        var asset = catalog.get(caller, id);
        descriptions.describe(caller, id, asset.revision(), asset.description(), picture.rights());
        publications.expire();
    }
}
