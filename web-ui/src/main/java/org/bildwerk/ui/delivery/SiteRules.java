package org.bildwerk.ui.delivery;

import java.util.Optional;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.LabelRule;
import org.bildwerk.dam.site.OptIn;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteLabels;
import org.bildwerk.dam.site.SiteOptIns;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.StandIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How a site wants its pictures delivered, as the one who is signed in.
@Component
class SiteRules {

    private final Identity identity;
    private final StandIns standIns;
    private final SiteLabels labels;
    private final SiteOptIns optIns;
    private final SiteReview review;

    // One for each rule.
    SiteRules(Identity identity, StandIns standIns, SiteLabels labels, SiteOptIns optIns, SiteReview review) {
        this.identity = identity;
        this.standIns = standIns;
        this.labels = labels;
        this.optIns = optIns;
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

    LabelRule label(Site site) {
        return labels.of(site);
    }

    void chooseLabel(Site site, LabelRule rule) {
        labels.choose(identity.caller(), site, rule);
    }

    boolean takesHints(Site site) {
        return optIns.isHeeded(site, OptIn.CLIENT_HINTS);
    }

    void chooseHints(Site site, boolean honoured) {
        optIns.choose(identity.caller(), site, OptIn.CLIENT_HINTS, honoured);
    }

    boolean savesData(Site site) {
        return optIns.isHeeded(site, OptIn.SAVE_DATA);
    }

    void chooseSaveData(Site site, boolean honoured) {
        optIns.choose(identity.caller(), site, OptIn.SAVE_DATA, honoured);
    }
}
