package org.bildwerk.delivery.crawl;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An image tag as it stands on a page.
///
/// @param src where browsers without `srcset` look
/// @param offers all other files that it offers
/// @param alt null where there is no such attribute; empty for what is told to be decoration
/// @param width as the tag says; null where it does not
/// @param sized whether a browser knows its shape before the file comes
/// @param lazy whether it waits until it is near
/// @param urgent whether it is to come before others
/// @param slot as our markup names it
/// @param marked whether our markup wrote it, whose `alt` is empty also where nobody has written a text yet
/// @param shapes what it offers on certain screens only
public record ShownPicture(
        URI src,
        List<URI> offers,
        @Nullable String alt,
        @Nullable Integer width,
        boolean sized,
        boolean lazy,
        boolean urgent,
        @Nullable String slot,
        boolean marked,
        List<Shape> shapes) {

    public ShownPicture {
        offers = List.copyOf(offers);
        shapes = List.copyOf(shapes);
    }

    /// The files for certain screens, which may have another shape than those for all others.
    ///
    /// @param width as the tag says; null where it does not
    /// @param sized whether a browser knows its shape before the file comes
    public record Shape(List<URI> files, @Nullable Integer width, boolean sized) {

        public Shape {
            files = List.copyOf(files);
        }
    }

    /// Tells whether it says of itself that it is decoration. The empty text of our own markup says nothing.
    public boolean decoration() {
        return "".equals(alt) && !marked;
    }

    /// Returns all files that it offers.
    public Stream<URI> files() {
        return Stream.concat(Stream.of(src), offers.stream());
    }

    /// Returns the files for all screens that are not named.
    public Stream<URI> filesElsewhere() {
        var named = shapes.stream().flatMap(shape -> shape.files().stream()).toList();
        return files().filter(file -> !named.contains(file));
    }
}
