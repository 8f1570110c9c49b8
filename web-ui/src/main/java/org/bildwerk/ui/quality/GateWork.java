package org.bildwerk.ui.quality;

import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.GateProfile;
import org.bildwerk.dam.quality.Profiles;
import org.bildwerk.dam.quality.Rule;
import org.bildwerk.dam.quality.SlotRule;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a person sees and changes of the profiles of the gates, as the one who is signed in.
@Component
class GateWork {

    private final Profiles profiles;
    private final Sites sites;
    private final Identity identity;

    GateWork(Profiles profiles, Sites sites, Identity identity) {
        this.profiles = profiles;
        this.sites = sites;
        this.identity = identity;
    }

    boolean allowed() {
        return identity.caller().isAny(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER, Role.SEO);
    }

    boolean editable() {
        return identity.caller().is(Role.PUBLISHER);
    }

    List<Site> sites() {
        return sites.all();
    }

    /// Returns what counts now.
    ///
    /// @param site null for the library
    GateProfile profile(@Nullable Site site) {
        return profiles.of(site);
    }

    /// Returns all versions of its own, the latest first.
    List<GateProfile> versions(@Nullable Site site) {
        return profiles.versions(site);
    }

    /// Returns a version as it was; of a site that followed the library then, that of the library.
    GateProfile version(@Nullable Site site, int version) {
        return profiles.version(site, version);
    }

    List<String> checks() {
        return profiles.checks();
    }

    Check.Worse worse(String check) {
        return profiles.worse(check);
    }

    /// Makes a new version, which counts from now on.
    GateProfile change(@Nullable Site site, int basedOn, List<Rule> rules, List<SlotRule> slots) {
        return profiles.change(identity.caller(), site, basedOn, rules, slots);
    }
}
