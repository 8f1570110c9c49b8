package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.rendition.RenditionBusyException;
import org.bildwerk.delivery.rendition.RenditionFailedException;
import org.bildwerk.delivery.rendition.Renditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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
            case Answer.Picture picture -> tryToDeliver(picture, request, response);
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

    private @Nullable ResponseEntity<?> tryToDeliver(
            Answer.Picture picture, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            deliver(picture, request, response);
            return null;
        } catch (RenditionBusyException busy) {
            return DeliveryProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, busy.type(), "Too many new pictures at once", busy.retryAfter());
        } catch (RenditionFailedException failed) {
            return DeliveryProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, failed.type(), "The picture could not be made");
        }
    }

    private void deliver(Answer.Picture picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var order = picture.order();
        var known = renditions.know(order);
        if (hasAlready(request, PublicHeaders.tag(known))) {
            PublicHeaders.picture(request, response, picture, known, clock.instant());
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else if (request.getMethod().equals("HEAD")) {
            PublicHeaders.picture(request, response, picture, known, clock.instant());
            renditions.size(order).ifPresent(response::setContentLengthLong);
        } else {
            try (var rendition = renditions.open(order)) {
                PublicHeaders.picture(request, response, picture, rendition.naming(), clock.instant());
                PublicHeaders.serverTiming(response, rendition.encoding());
                response.setContentLengthLong(rendition.size());
                rendition.writeTo(response.getOutputStream());
            }
        }
    }

    static boolean hasAlready(HttpServletRequest request, String tag) {
        var sent = request.getHeaders("If-None-Match");
        while (sent.hasMoreElements()) {
            for (var one : sent.nextElement().split(",")) {
                var strong = one.strip().replaceFirst("^W/", "");
                if (strong.equals(tag) || strong.equals("*")) {
                    return true;
                }
            }
        }
        return false;
    }
}
