package org.bildwerk.ui.markup;

import java.util.Optional;
import org.bildwerk.dam.DamException;
import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.markup.Markup;
import org.bildwerk.delivery.markup.Picture;
import org.springframework.stereotype.Component;

/// Makes the markup of a published asset for a slot.
@Component
public class SlotMarkup {

    private final Markup markup;
    private final Identity identity;

    SlotMarkup(Markup markup, Identity identity) {
        this.markup = markup;
        this.identity = identity;
    }

    /// Returns the picture for the slot; empty if the rights do not allow it now.
    public Optional<Picture> of(Asset asset, Site site, Slot slot, String language) {
        try {
            return Optional.of(markup.picture(identity.caller(), site, slot, asset.key(), language, null));
        } catch (DamException e) {
            return Optional.empty();
        }
    }
}
