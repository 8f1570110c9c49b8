package org.bildwerk.ui.quality;

import java.time.Instant;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.QualityGate;
import org.bildwerk.dam.quality.Verdicts;
import org.bildwerk.dam.quality.Waivers;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What views ask of the gates, for who is signed in.
@Component
public class QualityDesk {

    private final QualityGate gate;
    private final Waivers waivers;
    private final Identity identity;

    QualityDesk(QualityGate gate, Waivers waivers, Identity identity) {
        this.gate = gate;
        this.waivers = waivers;
        this.identity = identity;
    }

    /// Returns the verdicts on the current version; measures what nobody has measured yet.
    ///
    /// @param site null for the gate of the library
    public Verdicts verdicts(AssetId asset, Gate at, @Nullable Site site) {
        return gate.verdicts(identity.caller(), asset, at, site);
    }

    /// Tells whether the person may let a picture through that a check blocks.
    public boolean mayWaive(Gate at) {
        var caller = identity.caller();
        return at == Gate.KEEP
                ? caller.isAny(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER)
                : caller.isAny(Role.REVIEWER, Role.PUBLISHER);
    }

    /// Lets a picture through that a check blocks.
    public void waive(
            AssetId asset, String check, Gate at, @Nullable Site site, String reason, @Nullable Instant until) {
        waivers.waive(identity.caller(), asset, check, at, site, reason, until);
    }
}
