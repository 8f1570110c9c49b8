package org.bildwerk.delivery.image;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;

/// What an address leads to.
sealed interface Answer {

    /// A picture.
    ///
    /// @param forever whether the bytes behind the address never change
    /// @param until when the rights or the signature end; null for no such moment
    record Picture(
            RenditionOrder order, boolean forever, @Nullable Instant until) implements Answer {}

    /// A picture whose format the browser decides about.
    ///
    /// @param wanted in the order in which it takes them
    /// @param hints what counts on this site besides the formats: names of headers
    /// @param until when the rights or the signature end; null for no such moment
    record Negotiated(
            List<RenditionOrder> wanted,
            List<String> hints,
            @Nullable Instant until) implements Answer {

        public Negotiated {
            wanted = List.copyOf(wanted);
            hints = List.copyOf(hints);
        }
    }

    /// Another address of the same picture.
    ///
    /// @param within the publication that both addresses name; null where the next one may lead elsewhere
    record Moved(String path, @Nullable Publication within) implements Answer {}

    /// The picture that stands in for one that is not to be had any more, for as long as that is so.
    record Instead(String path) implements Answer {}

    /// It was there, and is not to be had any more.
    record Gone(String detail) implements Answer {}

    /// There is nothing.
    record Absent(String detail) implements Answer {}

    /// It is made only for an address with a good signature.
    record Unsigned(String type, String detail) implements Answer {}
}
