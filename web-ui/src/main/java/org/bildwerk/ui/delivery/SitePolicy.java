package org.bildwerk.ui.delivery;

import java.util.List;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.CredentialChoice;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteCredentials;
import org.bildwerk.dam.site.SitePrompts;
import org.bildwerk.delivery.rendition.KeptRendition;
import org.bildwerk.delivery.rendition.UnsignedRenditions;
import org.springframework.stereotype.Component;

/// What the files of a site say about where they come from, as the one who is signed in.
@Component
class SitePolicy {

    private final Identity identity;
    private final SiteCredentials credentials;
    private final SitePrompts prompts;
    private final UnsignedRenditions unsigned;

    SitePolicy(Identity identity, SiteCredentials credentials, SitePrompts prompts, UnsignedRenditions unsigned) {
        this.identity = identity;
        this.credentials = credentials;
        this.prompts = prompts;
        this.unsigned = unsigned;
    }

    CredentialChoice credential(Site site) {
        return credentials.of(site);
    }

    boolean tellsPrompts(Site site) {
        return prompts.toldBy(site);
    }

    boolean mayTellPrompts() {
        return identity.caller().is(Role.PUBLISHER);
    }

    void choose(Site site, CredentialChoice credential, boolean tellsPrompts) {
        credentials.choose(identity.caller(), site, credential);
        if (tellsPrompts != prompts.toldBy(site)) {
            prompts.choose(identity.caller(), site, tellsPrompts);
        }
    }

    /// Returns what went out without the credential that the site wants.
    List<KeptRendition> unsigned(Site site) {
        return unsigned.of(identity.caller(), site.id());
    }

    UnsignedRenditions.Attempt retry(Site site) {
        return unsigned.retry(identity.caller(), site.id());
    }
}
