package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bildwerk.delivery.address.Accepted;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.address.ImageType;
import org.jspecify.annotations.Nullable;

/// Under what an answer is remembered: all of a request that it depends on.
///
/// @param path as it was sent, nothing decoded
/// @param secure whether the request came by HTTPS, which adds a header
/// @param choice what the browser takes, where it decides about the format; null elsewhere
record ShelfKey(String path, boolean secure, @Nullable Choice choice) {

    /// What a browser takes, of a picture without transparency and of one with it. However many headers there are,
    /// there are few of these.
    record Choice(List<ImageType> opaque, List<ImageType> transparent, boolean saveData) {}

    static ShelfKey of(HttpServletRequest request) {
        var path = request.getRequestURI();
        return new ShelfKey(path, request.isSecure(), ImageAddress.isNegotiated(path) ? choice(request) : null);
    }

    private static Choice choice(HttpServletRequest request) {
        var wishes = Wishes.of(request);
        return new Choice(
                Accepted.of(wishes.accept(), ImageType.JPEG),
                Accepted.of(wishes.accept(), ImageType.PNG),
                wishes.saveData());
    }
}
