package org.bildwerk.delivery.image;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.bildwerk.delivery.DeliveryProblem;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.rendition.RenditionBusyException;
import org.bildwerk.delivery.rendition.RenditionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Answers `/i/**`. `HEAD` and a browser that has the picture already never cause an encode.
@RestController
public final class ImageController {

    private final ImageDesk desk;
    private final PictureHandout handout;

    public ImageController(ImageDesk desk, PictureHandout handout) {
        this.desk = desk;
        this.handout = handout;
    }

    @GetMapping("/i/{assetKey}/{file}")
    @Nullable
    ResponseEntity<?> canonical(
            @PathVariable String assetKey,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublicHeaders.common(response);
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
        PublicHeaders.common(response);
        PublicHeaders.negotiated(response, file, List.of());
        return answer(desk.immutable(assetKey, rev, null, spec, file, Wishes.of(request)), request, response);
    }

    @GetMapping("/i/{assetKey}/{rev}/{signature}/{spec}/{file}")
    @Nullable
    ResponseEntity<?> signed(
            @PathVariable String assetKey,
            @PathVariable String rev,
            @PathVariable String signature,
            @PathVariable String spec,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PublicHeaders.common(response);
        PublicHeaders.negotiated(response, file, List.of());
        return answer(desk.immutable(assetKey, rev, signature, spec, file, Wishes.of(request)), request, response);
    }

    private @Nullable ResponseEntity<?> answer(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return switch (answer) {
            case Answer.Picture picture -> tryToDeliver(() -> handout.deliver(picture, request, response));
            case Answer.Negotiated choice -> {
                PublicHeaders.negotiated(response, "." + ImageAddress.AUTO, choice.hints());
                yield tryToDeliver(() -> handout.deliver(choice, request, response));
            }
            case Answer.Moved moved -> {
                PublicHeaders.moved(response, moved.within());
                yield ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                        .location(URI.create(request.getContextPath() + moved.path()))
                        .build();
            }
            case Answer.Instead instead ->
                ResponseEntity.status(HttpStatus.FOUND)
                        .cacheControl(CacheControl.noStore())
                        .location(URI.create(request.getContextPath() + instead.path()))
                        .build();
            case Answer.Gone gone -> DeliveryProblem.of(HttpStatus.GONE, "image-gone", gone.detail());
            case Answer.Absent absent -> DeliveryProblem.of(HttpStatus.NOT_FOUND, "image-unknown", absent.detail());
            case Answer.Unsigned unsigned ->
                DeliveryProblem.of(HttpStatus.FORBIDDEN, unsigned.type(), unsigned.detail());
        };
    }

    /// Hands a picture out.
    private interface Work {

        @Nullable
        ResponseEntity<?> run() throws IOException;
    }

    private static @Nullable ResponseEntity<?> tryToDeliver(Work work) throws IOException {
        try {
            return work.run();
        } catch (RenditionBusyException busy) {
            return DeliveryProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, busy.type(), "Too many new pictures at once", busy.retryAfter());
        } catch (RenditionFailedException failed) {
            return DeliveryProblem.of(HttpStatus.INTERNAL_SERVER_ERROR, failed.type(), "The picture could not be made");
        }
    }
}
