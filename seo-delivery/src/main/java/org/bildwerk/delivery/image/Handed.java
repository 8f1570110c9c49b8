package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.delivery.rendition.Naming;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.jspecify.annotations.Nullable;

/// A note on a request about the picture that answers it, for the [ShelfFilter] that let it through.
///
/// @param tag of the picture
/// @param bytes the whole picture; null where it was not sent whole
@SuppressWarnings("ArrayRecordComponent") // Nobody compares it.
record Handed(Publication publication, String tag, Keeping keeping, byte @Nullable [] bytes) {

    private static final String NOTE = Handed.class.getName();

    /// Leaves the note, unless the next who asks may get something else.
    static void note(
            HttpServletRequest request, RenditionOrder order, Naming naming, Keeping keeping, byte @Nullable [] bytes) {
        if (naming.isFinal() && keeping.term() != Keeping.Term.MEANWHILE) {
            var publication = order.release().publication();
            request.setAttribute(NOTE, new Handed(publication, PublicHeaders.tag(naming), keeping, bytes));
        }
    }

    static @Nullable Handed on(HttpServletRequest request) {
        return request.getAttribute(NOTE) instanceof Handed handed ? handed : null;
    }
}
