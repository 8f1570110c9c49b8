package org.bildwerk.delivery.crawl;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pages that a site lists.
///
/// @param pages under the page origin, in their order, each with the pictures that the list names
/// @param unread files of the list that could not be read
/// @param cut whether there are more pages than were asked for
public record Listing(Map<URI, List<URI>> pages, List<Unread> unread, boolean cut) {

    /// A file that could not be read.
    public record Unread(URI file, Answer.Failed why) {}

    public Listing {
        pages = new LinkedHashMap<>(pages);
        unread = List.copyOf(unread);
    }

    /// Tells whether it names all pages that there are.
    public boolean complete() {
        return !cut && unread.isEmpty();
    }
}
