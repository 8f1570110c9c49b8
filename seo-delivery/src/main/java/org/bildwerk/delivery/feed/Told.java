package org.bildwerk.delivery.feed;

import java.util.List;
import org.bildwerk.dam.site.PageDeclaration;
import org.bildwerk.delivery.crawl.Answer;
import org.jspecify.annotations.Nullable;

/// What a feed tells.
///
/// @param why it tells nothing, or not all; null else
record Told(List<PageDeclaration> pages, Answer.@Nullable Failed why) {

    Told {
        pages = List.copyOf(pages);
    }

    static Told nothing(Answer.Failed why) {
        return new Told(List.of(), why);
    }

    /// Tells whether it names all pages that there are.
    boolean complete() {
        return why == null;
    }
}
