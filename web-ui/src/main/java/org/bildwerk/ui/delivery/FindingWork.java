package org.bildwerk.ui.delivery;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.delivery.lint.Audits;
import org.bildwerk.delivery.lint.Finding;
import org.bildwerk.delivery.lint.Mend;
import org.bildwerk.delivery.lint.Mender;
import org.springframework.stereotype.Component;

/// What the linter finds on a site and what mends it, as the one who is signed in.
@Component
class FindingWork {

    private final Identity identity;
    private final Audits audits;
    private final Mender mender;
    private final AssetCatalog catalog;
    private final SiteReview review;

    // Who acts, what is found and mended, and the names of pictures.
    FindingWork(Identity identity, Audits audits, Mender mender, AssetCatalog catalog, SiteReview review) {
        this.identity = identity;
        this.audits = audits;
        this.mender = mender;
        this.catalog = catalog;
        this.review = review;
    }

    /// Tells a page what is found on the site, until the registration is removed.
    Registration read(Site site, UI page, AuditReading.Reader reader) {
        return AuditReading.start(audits, site, page, reader);
    }

    /// Has the next look be a new one.
    void forget(Site site) {
        audits.forget(site);
    }

    /// Returns the pictures that findings are about, by id.
    Map<AssetId, Asset> pictures(Collection<Finding> findings) {
        var ids = findings.stream().map(Finding::asset).distinct().toList();
        return catalog.all(identity.caller(), ids).stream()
                .collect(Collectors.toMap(Asset::id, Function.identity(), (one, same) -> one));
    }

    /// Returns the name of a picture on a site by its key.
    String title(Site site, String key, Locale reader) {
        return review.live(site, key, reader.getLanguage(), 1).stream()
                .findFirst()
                .map(SiteReview.Live::title)
                .orElse(key);
    }

    /// Tells whether the person may take such steps.
    boolean may(Mend.Step step) {
        return mender.open(identity.caller(), step);
    }

    Mender.Report mend(Site site, List<Finding> findings) {
        return mender.mend(identity.caller(), site, findings);
    }

    Mender.Report undo(Site site, Mender.Report report) {
        return mender.undo(identity.caller(), site, report);
    }
}
