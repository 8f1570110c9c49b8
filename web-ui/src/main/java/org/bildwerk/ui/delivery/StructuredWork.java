package org.bildwerk.ui.delivery;

import org.bildwerk.dam.account.Identity;
import org.bildwerk.dam.site.Pages;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.markup.ImageObjects;
import org.springframework.stereotype.Component;

/// What search engines are told of pictures and pages, as JSON-LD.
@Component
class StructuredWork {

    private final Identity identity;
    private final Pages pages;
    private final ImageObjects structured;

    StructuredWork(Identity identity, Pages pages, ImageObjects structured) {
        this.identity = identity;
        this.pages = pages;
        this.structured = structured;
    }

    /// Returns the `ImageObject` of a published asset.
    String ofAsset(Site site, String asset, String language) {
        return structured.ofAsset(identity.caller(), site, asset, language);
    }

    /// Returns the property `image` that a website merges into what it says of an article or a product.
    String fragment(Site site, String asset) {
        return structured.fragment(identity.caller(), site, asset);
    }

    /// Returns what a declared page says; empty where the site has taken it back meanwhile.
    String ofPage(Site site, String url) {
        return pages.find(site, url)
                .map(page -> structured.ofPage(identity.caller(), site, page))
                .orElse("");
    }
}
