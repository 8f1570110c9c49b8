package org.bildwerk.ui.delivery;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.SiteReview;
import org.bildwerk.dam.site.SiteSettings;
import org.bildwerk.dam.site.Sites;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.Picture;
import org.springframework.stereotype.Component;

/// What a person sees and does about sites, as the one who is signed in.
@Component
class DeliveryWork {

    private final Identity identity;
    private final Sites sites;
    private final SiteReview review;
    private final Markup markup;
    private final StructuredWork structured;
    private final SitePolicy policy;
    private final SiteRules rules;

    // The view speaks to this one class instead of to all seven.
    DeliveryWork(
            Identity identity,
            Sites sites,
            SiteReview review,
            Markup markup,
            StructuredWork structured,
            SitePolicy policy,
            SiteRules rules) {
        this.identity = identity;
        this.sites = sites;
        this.review = review;
        this.markup = markup;
        this.structured = structured;
        this.policy = policy;
        this.rules = rules;
    }

    boolean allowed() {
        return identity.caller().isAny(Role.SEO, Role.PUBLISHER);
    }

    /// Tells whether the person may change sites and slots.
    boolean editable() {
        return identity.caller().is(Role.SEO);
    }

    List<Site> sites() {
        return sites.all();
    }

    SiteReview review() {
        return review;
    }

    SitePolicy policy() {
        return policy;
    }

    SiteRules rules() {
        return rules;
    }

    /// Returns the picture for the slot; empty if it is not live or its rights do not allow it now.
    Optional<Picture> picture(Site site, Slot slot, String asset, String language) {
        try {
            return Optional.of(markup.picture(identity.caller(), site, slot, asset, language, null));
        } catch (DamException notPublic) {
            return Optional.empty();
        }
    }

    /// Returns what search engines are told.
    StructuredWork structured() {
        return structured;
    }

    Site create(SiteSettings settings) {
        return sites.create(identity.caller(), settings);
    }

    Site update(SiteSettings settings) {
        return sites.update(identity.caller(), settings);
    }

    void putSlot(Site site, Slot slot) {
        sites.putSlot(identity.caller(), site.key(), slot);
    }

    void removeSlot(Site site, String slot) {
        sites.removeSlot(identity.caller(), site.key(), slot);
    }
}
