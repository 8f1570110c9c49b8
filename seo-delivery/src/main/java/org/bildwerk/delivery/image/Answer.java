package org.bildwerk.delivery.image;

import java.time.Instant;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;

/// What an address leads to.
sealed interface Answer {

    /// A picture.
    ///
    /// @param forever whether the bytes behind the address never change
    /// @param until when the rights end; null for no such moment
    record Picture(
            RenditionOrder order, boolean forever, @Nullable Instant until) implements Answer {}

    /// Another address of the same picture.
    record Moved(String path) implements Answer {}

    /// It was there, and is not to be had any more.
    record Gone(String detail) implements Answer {}

    /// There is nothing.
    record Absent(String detail) implements Answer {}
}
