package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers `/i/**`. `HEAD` and a browser that has the picture already never cause an encode.
@RestController
public final class ImageController {

    private final ImageDesk desk;
    private final Renditions renditions;
    private final Clock clock;

    public ImageController(ImageDesk desk, Renditions renditions, Clock clock) {
        this.desk = desk;
        this.renditions = renditions;
        this.clock = clock;
    }

    @GetMapping("/i/{assetKey}/{file}")
    @Nullable
    ResponseEntity<?> canonical(
            @PathVariable String assetKey,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return answer(desk.canonical(assetKey, file), request, response);
    }

    @GetMapping("/i/{assetKey}/{rev}/{spec}/{file}")
    @Nullable
    ResponseEntity<?> immutable(
            @PathVariable String assetKey,
            @PathVariable String rev,
            @PathVariable String spec,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return answer(desk.immutable(assetKey, rev, spec, file), request, response);
    }

    private @Nullable ResponseEntity<?> answer(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PublicHeaders.common(response);
        return switch (answer) {
            case Answer.Picture picture -> {
                deliver(picture, request, response);
                yield null;
            }
            case Answer.Moved moved -> {
                PublicHeaders.moved(response);
                yield ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(request.getContextPath() + moved.path()))
                        .build();
            }
            case Answer.Gone gone -> DeliveryProblem.of(HttpStatus.GONE, "image-gone", gone.detail());
            case Answer.Absent absent -> DeliveryProblem.of(HttpStatus.NOT_FOUND, "image-unknown", absent.detail());
        };
    }

    private void deliver(Answer.Picture picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var order = picture.order();
        PublicHeaders.picture(response, picture, clock.instant());
        if (new ServletWebRequest(request, response).checkNotModified('"' + renditions.key(order) + '"')) {
            return;
        }
        if (request.getMethod().equals("HEAD")) {
            response.setContentType(order.type().mediaType());
            renditions.size(order).ifPresent(response::setContentLengthLong);
            return;
        }
        try (var rendition = renditions.open(order)) {
            response.setContentType(order.type().mediaType());
            response.setContentLengthLong(rendition.size());
            PublicHeaders.serverTiming(response, rendition.encoding());
            rendition.writeTo(response.getOutputStream());
        }
    }
}
