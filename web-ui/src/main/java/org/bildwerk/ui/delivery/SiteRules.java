package org.bildwerk.ui.delivery;

import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.SiteSaveData;
import org.bildwerk.dam.site.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a site wants its pictures delivered, as the one who is signed in.
@Component
class SiteRules {

    private final Identity identity;
    private final StandIns standIns;
    private final SiteSaveData saveData;
    private final SiteReview review;

    SiteRules(Identity identity, StandIns standIns, SiteSaveData saveData, SiteReview review) {
        this.identity = identity;
        this.standIns = standIns;
        this.saveData = saveData;
        this.review = review;
    }

    /// Returns what stands in; empty also where that was taken off the site since.
    ///
    /// @param missing for which picture; null for any of the site
    Optional<SiteReview.Live> standIn(Site site, @Nullable AssetId missing, String language) {
        return standIns.of(site, missing).flatMap(id -> review.live(site, id, language));
    }

    void chooseStandIn(Site site, @Nullable AssetId missing, @Nullable AssetId standIn) {
        standIns.choose(identity.caller(), site, missing, standIn);
    }

    boolean savesData(Site site) {
        return saveData.honouredBy(site);
    }

    void chooseSaveData(Site site, boolean honoured) {
        saveData.choose(identity.caller(), site, honoured);
    }
}
