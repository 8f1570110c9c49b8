package org.bildwerk.delivery.crawl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page shows.
///
/// @param language BCP 47 tag as the page says; null where it does not
public record ShownPage(@Nullable String language, List<ShownPicture> pictures) {

    public ShownPage {
        pictures = List.copyOf(pictures);
    }
}
