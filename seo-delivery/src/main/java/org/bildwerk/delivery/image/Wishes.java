package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// What a browser says about the pictures that it likes to get.
///
/// @param accept the header `Accept`; null where it says nothing
/// @param saveData whether its user wants to spend little data
/// @param widthPx in which width it shows the picture, in pixels of the screen; 0 where it does not say
record Wishes(@Nullable String accept, boolean saveData, int widthPx) {

    /// Browsers tell it where the page says that they may, and nowhere else.
    static final String WIDTH = "Sec-CH-Width";

    static Wishes of(HttpServletRequest request) {
        var accept = String.join(",", Collections.list(request.getHeaders("Accept")));
        return new Wishes(
                accept.isBlank() ? null : accept,
                "on".equalsIgnoreCase(request.getHeader("Save-Data")),
                width(request.getHeader(WIDTH)));
    }

    private static int width(@Nullable String said) {
        return said != null && said.matches("[1-9]\\d{0,4}") ? Integer.parseInt(said) : 0;
    }
}
