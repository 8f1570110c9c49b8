package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// What a browser says about the pictures that it likes to get.
///
/// @param accept the header `Accept`; null where it says nothing
/// @param saveData whether its user wants to spend little data
record Wishes(@Nullable String accept, boolean saveData) {

    static Wishes of(HttpServletRequest request) {
        var accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return new Wishes(accept.isBlank() ? null : accept, "on".equalsIgnoreCase(request.getHeader("Save-Data")));
    }
}
