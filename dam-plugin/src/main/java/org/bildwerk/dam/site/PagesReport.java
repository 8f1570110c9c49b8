package org.bildwerk.dam.site;

import java.util.List;

/// What became of a declaration of pages.
///
/// @param rejected every part that was left out, and why; the rest is taken
public record PagesReport(int added, int changed, int unchanged, int removed, List<Rejection> rejected) {

    public PagesReport {
        rejected = List.copyOf(rejected);
    }

    /// One part that was left out.
    ///
    /// @param url the page
    /// @param part `page`, or the picture as `images[2]`
    public record Rejection(String url, String part, String reason) {}
}
